import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { SuspectDecisionBody, SuspectGroup } from '../../../../shared/contracts/suspects';
import { useFeedback } from '../../hooks/useFeedback';
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
  const tell = useFeedback();
  const [decide] = useDecideSuspectsMutation();
  const { numero, buttonId, suspicion, lastId, title } = group;
  const count = ids?.length ?? group.count;
  const label = text(`suspects.${decision}.label`, { count, title });

  const handleConfirm = async () => {
    const answer = await decide({ numero, buttonId, suspicion, lastId, decision, ids });
    // How many were decided: fewer than chosen when some were completed or decided meanwhile.
    const done = 'data' in answer ? answer.data.data.count : 0;
    tell(answer, `suspects.${decision}.done`, { count: done });
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
