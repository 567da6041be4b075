import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import type { SuspectDecisionBody, SuspectGroup } from '../../../../shared/contracts/suspects';
import { useErrorText } from '../../hooks/useErrorText';
import { useText } from '../../hooks/useText';
import { useDecideSuspectsMutation } from '../../services/suspects';

const VARIANTS = { accepted: 'success-light', rejected: 'danger-light' } as const;

interface DecisionButtonProps {
  group: SuspectGroup;
  decision: SuspectDecisionBody['decision'];
  /** Those chosen; absent: the whole group. */
  ids?: number[];
}

/** « Accepter 12 avis » or « Rejeter 12 avis », after a confirmation. */
export const DecisionButton = ({ group, decision, ids }: DecisionButtonProps) => {
  const text = useText();
  const formatError = useErrorText();
  const { toggleNotification } = useNotification();
  const [decide] = useDecideSuspectsMutation();
  const { numero, buttonId, suspicion, lastId, title } = group;
  const count = ids?.length ?? group.count;
  const label = text(`suspects.${decision}.label`, { count, title });

  const handleConfirm = async () => {
    const answer = await decide({ numero, buttonId, suspicion, lastId, decision, ids });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: formatError(answer.error) }
        : {
            type: 'success',
            message: text(`suspects.${decision}.done`, { count: answer.data.data.count }),
          }
    );
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={VARIANTS[decision]} aria-label={label}>
          {text(`suspects.${decision}`, { count })}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={label} onConfirm={handleConfirm}>
        {text(`suspects.${decision}.explanation`)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
