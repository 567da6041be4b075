import { Button, Modal } from '@strapi/design-system';
import { useText } from '../hooks/useText';

interface FormFooterProps {
  submitLabel: string;
  submitVariant?: 'default' | 'danger' | 'success';
  /** While the server answers. */
  isBusy?: boolean;
}

/** The end of a form in a modal: « Annuler », and what sends it. */
export const FormFooter = ({
  submitLabel,
  submitVariant = 'default',
  isBusy = false,
}: FormFooterProps) => {
  const text = useText();
  return (
    <Modal.Footer>
      <Modal.Close>
        <Button variant="tertiary">{text('form.cancel')}</Button>
      </Modal.Close>
      <Button type="submit" variant={submitVariant} loading={isBusy}>
        {submitLabel}
      </Button>
    </Modal.Footer>
  );
};
