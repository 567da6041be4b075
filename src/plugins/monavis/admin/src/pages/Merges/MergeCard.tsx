import { Badge, Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { MergeEntry } from '../../../../shared/contracts/merges';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { useDates } from '../../hooks/useDates';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useUndoMergeMutation } from '../../services/merges';

/** One merge: what became what, what moved, and the way back. */
export const MergeCard = ({ merge }: { merge: MergeEntry }) => {
  const text = useText();
  const tell = useFeedback();
  const { day, dayAndTime } = useDates();
  const [undo] = useUndoMergeMutation();
  const { id, source, target, undoneAt, state } = merge;
  const label = text('merges.undo.label', { title: source.title });
  const moved = [
    text('merge.moves.reviews', { count: merge.reviewCount }),
    text('merge.moves.buttons', { count: merge.buttonCount }),
    text('catalogue.owners.count', { count: merge.ownerCount }),
  ];
  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {text('merges.line', {
            source: source.title,
            sourceNumero: source.numero,
            target: target.title,
            targetNumero: target.numero,
          })}
        </Typography>
        {state !== 'done' && <Badge>{text(`merges.state.${state}`)}</Badge>}
        {state === 'done' && undoneAt && <Badge>{text('merges.undone')}</Badge>}
        {merge.isUndoable && (
          <Dialog.Root>
            <Dialog.Trigger>
              <Button variant="tertiary" aria-label={label}>
                {text('merges.undo')}
              </Button>
            </Dialog.Trigger>
            <ConfirmDialog
              title={label}
              onConfirm={async () => {
                tell(await undo(id), 'merges.undo.done');
              }}
            >
              {text('merges.undo.explanation', { numero: source.numero })}
            </ConfirmDialog>
          </Dialog.Root>
        )}
      </Flex>
      {merge.error && (
        <Typography tag="p" role="alert" textColor="danger600" paddingTop={3}>
          {merge.error}
        </Typography>
      )}
      <Box paddingTop={4}>
        <Facts
          facts={[
            { label: text('merges.when'), value: dayAndTime(merge.mergedAt) },
            { label: text('merges.who'), value: merge.mergedBy },
            { label: text('merges.moved'), value: moved.join(' · ') },
            { label: text('merges.undone'), value: undoneAt && dayAndTime(undoneAt) },
            {
              label: text('merges.until'),
              value: merge.isUndoable ? day(merge.undoableUntil) : null,
            },
          ]}
        />
      </Box>
    </Panel>
  );
};
