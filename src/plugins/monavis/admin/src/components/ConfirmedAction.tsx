import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

interface ConfirmedActionProps {
  /** On the button. */
  action: string;
  /** The same with what it is done to: names the button and the dialog. */
  label: string;
  /** What is about to happen. */
  explanation: string;
  onConfirm: () => Promise<void>;
}

/** Something that takes away, done once confirmed. */
export const ConfirmedAction = ({
  action,
  label,
  explanation,
  onConfirm,
}: ConfirmedActionProps) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button variant="danger-light" aria-label={label}>
        {action}
      </Button>
    </Dialog.Trigger>
    <ConfirmDialog title={label} variant="danger-light" onConfirm={onConfirm}>
      {explanation}
    </ConfirmDialog>
  </Dialog.Root>
);
