import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { Synonym } from '../../../../shared/contracts/catalogue';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useRemoveSynonymMutation } from '../../services/synonyms';

/** Takes a pair off the list, once confirmed. */
export const RemoveSynonym = ({ synonym: { id, expression, meaning } }: { synonym: Synonym }) => {
  const text = useText();
  const tell = useFeedback();
  const [remove] = useRemoveSynonymMutation();
  const label = text('synonyms.remove.label', { expression });
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" aria-label={label}>
          {text('synonyms.remove')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={label}
        variant="danger-light"
        onConfirm={async () => {
          tell(await remove(id), 'synonyms.removed');
        }}
      >
        {text('synonyms.remove.explanation', { expression, meaning })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
