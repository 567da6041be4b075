import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { AuditEntry } from '../../../../shared/contracts/audit';
import { Panel } from '../../components/Panel';
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
  if (entries.length === 0) {
    return (
      <Panel>
        <Typography tag="p">{text('journal.none')}</Typography>
      </Panel>
    );
  }
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </Flex>
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
