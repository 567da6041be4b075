import { Flex, Typography } from '@strapi/design-system';
import type { ImportEntry } from '../../../../shared/contracts/imports';
import { Panel } from '../../components/Panel';
import { TitleLink } from '../../components/TitleLink';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';
import { importLink } from '../../paths';
import { StateBadge } from './StateBadge';

/** One import of the list. */
export const ImportCard = ({ entry }: { entry: ImportEntry }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  return (
    <Panel tag="li" padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Typography tag="h3" variant="delta" style={{ overflowWrap: 'anywhere' }}>
          <TitleLink to={importLink(entry.id)}>{entry.filename}</TitleLink>
        </Typography>
        <StateBadge state={entry.state} />
      </Flex>
      <Typography tag="p" textColor="neutral600" paddingTop={1}>
        {text('imports.line', {
          date: dayAndTime(entry.createdAt),
          author: entry.author ?? text('imports.author.unknown'),
        })}
      </Typography>
    </Panel>
  );
};
