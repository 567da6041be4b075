import { Button, Dialog } from '@strapi/design-system';
import { Check, CheckCircle } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useFeedback } from '../../../../hooks/useFeedback';
import { useText } from '../../../../hooks/useText';
import { useReadAllReviewsMutation } from '../../../../services/reviews';

/** « Tout marquer comme lu »: asked first, as only one review after the other goes back. */
export const ReadAllButton = ({ numero }: { numero: number }) => {
  const text = useText();
  const tell = useFeedback();
  const [readAll] = useReadAllReviewsMutation();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="tertiary" startIcon={<Check />}>
          {text('reviews.read-all')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        variant="default"
        icon={<CheckCircle width="2.4rem" height="2.4rem" fill="primary600" />}
        title={text('reviews.read-all')}
        onConfirm={async () => {
          tell(await readAll(numero), 'reviews.read-all.done');
        }}
      >
        {text('reviews.read-all.explanation')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
