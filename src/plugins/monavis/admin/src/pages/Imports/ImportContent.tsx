import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { ImportEntry } from '../../../../shared/contracts/imports';
import { Panel } from '../../components/Panel';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';
import { ApplyForm } from './ApplyForm';
import { ColumnsForm } from './ColumnsForm';
import { ImportRows } from './ImportRows';
import { StateBadge } from './StateBadge';
import { UndoImport } from './UndoImport';

const WORKING = ['analysing', 'applying', 'undoing'];
const MAPPABLE = ['mapping', 'ready', 'failed'];

/** Where the import stands, and what can be done with it now. */
export const ImportContent = ({ entry }: { entry: ImportEntry }) => {
  const text = useText();
  const download = useDownload();
  const { id, state, done, total, error, kept, encoding, delimiter } = entry;
  const isWorking = WORKING.includes(state);
  const progress = text('imports.progress', { done, total });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Panel>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Flex gap={3} wrap="wrap" role="status">
            <StateBadge state={state} />
            <Typography textColor="neutral600">
              {text('imports.format', { encoding, delimiter, total })}
            </Typography>
          </Flex>
          <Flex gap={2} wrap="wrap">
            {!isWorking && state !== 'mapping' && (
              <Button
                variant="tertiary"
                startIcon={<Download />}
                onClick={() =>
                  download(`/monavis/imports/${id}/report`, `rapport-import-${id}.csv`)
                }
              >
                {text('imports.report')}
              </Button>
            )}
            {entry.isUndoable && <UndoImport id={id} />}
          </Flex>
        </Flex>
        {isWorking && (
          <Box paddingTop={4}>
            <ProgressBar value={total > 0 ? (done / total) * 100 : 0} aria-label={progress} />
            <Typography tag="p" paddingTop={2} textColor="neutral600">
              {progress}
            </Typography>
          </Box>
        )}
        {error && (
          <Typography tag="p" role="alert" textColor="danger600" paddingTop={4}>
            {error}
          </Typography>
        )}
        {kept > 0 && (
          <Typography tag="p" paddingTop={4}>
            {text('imports.kept', { count: kept })}
          </Typography>
        )}
        {state === 'ready' && <ApplyForm entry={entry} />}
      </Panel>
      {MAPPABLE.includes(state) && <ColumnsForm entry={entry} />}
      {!isWorking && state !== 'mapping' && <ImportRows entry={entry} />}
    </Flex>
  );
};
