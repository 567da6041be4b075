import { Box, Flex, Typography } from '@strapi/design-system';
import type { AuditEntry, AuditFacts } from '../../../../shared/contracts/audit';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';

/** One line of the journal: what, on what, who, when, and what it changed. */
export const EntryCard = ({ entry }: { entry: AuditEntry }) => {
  const text = useText();
  const { dayAndTime } = useDates();

  const wordFact = (value: AuditFacts[string]): string => {
    if (typeof value === 'boolean') return text(value ? 'journal.yes' : 'journal.no');
    return Array.isArray(value) ? value.join(', ') : String(value ?? '');
  };
  const wordFacts = (facts: AuditFacts | null): string =>
    Object.entries(facts ?? {})
      .map(([name, value]) => ({ name, value: wordFact(value) }))
      .filter(({ value }) => value !== '')
      .map((fact) => text('journal.fact', fact))
      .join('\n');

  const lines = (words: string) =>
    words === '' ? null : <span style={{ whiteSpace: 'pre-line' }}>{words}</span>;

  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="baseline" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {entry.actionLabel}
        </Typography>
        <Typography textColor="neutral600">
          <time dateTime={entry.at}>{dayAndTime(entry.at)}</time>
        </Typography>
      </Flex>
      <Box paddingTop={4}>
        <Facts
          facts={[
            { label: text('journal.actor'), value: entry.actor },
            { label: text('journal.subject'), value: entry.subject },
            { label: text('journal.before'), value: lines(wordFacts(entry.before)) },
            { label: text('journal.after'), value: lines(wordFacts(entry.after)) },
          ]}
        />
      </Box>
    </Panel>
  );
};
