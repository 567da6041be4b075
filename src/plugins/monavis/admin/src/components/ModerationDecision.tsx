import { Button } from '@strapi/design-system';
import type { ModerationDecision as Decision } from '../../../shared/contracts/moderation';
import { useDates } from '../hooks/useDates';
import { useFeedback } from '../hooks/useFeedback';
import { useText } from '../hooks/useText';
import { useDecideModerationMutation } from '../services/moderation';
import { PromptModal } from './PromptModal';

const VARIANTS = { hide: 'danger-light', dismiss: 'tertiary', restore: 'success-light' } as const;

interface ModerationDecisionProps {
  decision: Decision;
  numero: number;
  review: { id: number; createdAt: string };
  /** The flag that is looked at; null: the review is hidden without one. */
  flagId: number | null;
  /** How it ended: an error says that somebody decided meanwhile. */
  onEnd: (isDone: boolean) => void;
}

/** « Masquer », « Écarter » or « Rétablir », with a reason. */
export const ModerationDecision = ({
  decision,
  numero,
  review,
  flagId,
  onEnd,
}: ModerationDecisionProps) => {
  const text = useText();
  const tell = useFeedback();
  const { dayAndTime } = useDates();
  const [decide] = useDecideModerationMutation();
  const label = text(`moderation.${decision}.label`, { date: dayAndTime(review.createdAt) });

  const handleSubmit = async (reason: string) => {
    const body = { decision, reason, flagId };
    const isDone = tell(
      await decide({ numero, id: review.id, body }),
      `moderation.${decision}.done`
    );
    onEnd(isDone);
    return isDone;
  };

  return (
    <PromptModal
      trigger={
        <Button variant={VARIANTS[decision]} aria-label={label}>
          {text(`moderation.${decision}`)}
        </Button>
      }
      title={label}
      explanation={text(`moderation.${decision}.explanation`)}
      label={text('moderation.reason')}
      maxLength={1000}
      isMultiline
      submitLabel={text(`moderation.${decision}`)}
      submitVariant={decision === 'hide' ? 'danger' : 'default'}
      onSubmit={handleSubmit}
    />
  );
};
