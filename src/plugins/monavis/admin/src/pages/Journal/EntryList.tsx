import { Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { AuditEntry } from '../../../../shared/contracts/audit';
import { CardList } from '../../components/CardList';
import { useText } from '../../hooks/useText';
import { EntryCard } from './EntryCard';

interface EntryListProps {
  entries: AuditEntry[];
  /** Where the newest entries are, when these are not. */
  newestLink?: string;
  olderLink?: string;
}

/** Entries of the journal, newest first. */
export const EntryList = ({ entries, newestLink, olderLink }: EntryListProps) => {
  const text = useText();
  return (
    <>
      <CardList none={text('journal.none')} gap={3}>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </CardList>
      <Flex gap={3} wrap="wrap" paddingTop={6}>
        {newestLink && (
          <LinkButton tag={Link} to={newestLink} variant="tertiary">
            {text('journal.newest')}
          </LinkButton>
        )}
        {olderLink && (
          <LinkButton tag={Link} to={olderLink} variant="secondary">
            {text('journal.older')}
          </LinkButton>
        )}
      </Flex>
    </>
  );
};
