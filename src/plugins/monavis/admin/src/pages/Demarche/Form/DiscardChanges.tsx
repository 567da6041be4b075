import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../../../hooks/useText';

/** Goes back to what citizens see, once confirmed. */
export const DiscardChanges = ({ onConfirm }: { onConfirm: () => void }) => {
  const text = useText();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light">{text('form.discard')}</Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={text('form.discard')}
        variant="danger-light"
        endAction={
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={onConfirm}>
              {text('form.discard.confirm')}
            </Button>
          </Dialog.Action>
        }
      >
        {text('form.discard.explanation')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
