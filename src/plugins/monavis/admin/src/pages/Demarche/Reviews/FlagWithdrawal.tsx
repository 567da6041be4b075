import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { useWithdrawFlagMutation } from '../../../services/moderation';
import type { ReviewPlace } from '../../../services/review-place';

interface FlagWithdrawalProps {
  place: ReviewPlace;
  onWithdrawn: () => void;
}

/** « Retirer le signalement », after a confirmation. */
export const FlagWithdrawal = ({ place, onWithdrawn }: FlagWithdrawalProps) => {
  const text = useText();
  const tell = useFeedback();
  const [withdraw] = useWithdrawFlagMutation();

  const handleConfirm = async () => {
    tell(await withdraw(place), 'flag.withdrawn');
    onWithdrawn();
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="tertiary">{text('flag.withdraw')}</Button>
      </Dialog.Trigger>
      <ConfirmDialog title={text('flag.withdraw')} onConfirm={handleConfirm}>
        {text('flag.withdraw.explanation')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
