import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { ExtractEntry } from '../../../../../shared/contracts/extracts';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { ExtractActions } from './ExtractActions';
import { ExtractBadge } from './ExtractBadge';
import { isOpen, percentOf } from './extract-state';
import { useExtractLine } from './useExtractLine';

interface ExtractCardProps {
  numero: number;
  entry: ExtractEntry;
}

/** One export of the history: what it is, how far it is, and its file. */
export const ExtractCard = ({ numero, entry }: ExtractCardProps) => {
  const text = useText();
  const line = useExtractLine(entry);
  const progress = text('extracts.progress', { done: entry.done, total: entry.total ?? 0 });
  return (
    <Panel tag="li" padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box>
          <Typography tag="h3" variant="delta">
            {text(`extracts.format.${entry.format}`)}
          </Typography>
          <Typography tag="p" textColor="neutral600" paddingTop={1}>
            {line}
          </Typography>
        </Box>
        <ExtractBadge state={entry.state} />
      </Flex>
      {isOpen(entry) && (
        <Box paddingTop={3}>
          <ProgressBar value={percentOf(entry)} aria-label={progress} />
          <Typography tag="p" paddingTop={2} textColor="neutral600">
            {entry.total === null ? text('extracts.progress.soon') : progress}
          </Typography>
        </Box>
      )}
      {entry.error && (
        <Typography tag="p" textColor="danger600" paddingTop={2}>
          {entry.error}
        </Typography>
      )}
      <ExtractActions numero={numero} entry={entry} />
    </Panel>
  );
};
