import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useUndoImportMutation } from '../../services/imports';

/** Takes back the last import. */
export const UndoImport = ({ id }: { id: number }) => {
  const text = useText();
  const tell = useFeedback();
  const [undo] = useUndoImportMutation();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light">{text('imports.undo')}</Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={text('imports.undo')}
        onConfirm={async () => {
          tell(await undo(id), 'imports.undo.started');
        }}
      >
        {text('imports.undo.explanation')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
