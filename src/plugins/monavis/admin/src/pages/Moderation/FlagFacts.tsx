import { Badge } from '@strapi/design-system';
import type { ReviewFlag } from '../../../../shared/contracts/moderation';
import { Facts } from '../../components/Facts';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';

const VARIANTS = {
  open: 'warning',
  hidden: 'danger',
  dismissed: 'neutral',
  withdrawn: 'neutral',
  restored: 'success',
} as const;

const lines = (words: string) => <span style={{ whiteSpace: 'pre-line' }}>{words}</span>;

/** Who flagged, why, what became of it. */
export const FlagFacts = ({ flag }: { flag: ReviewFlag }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const { reason, state, note, decidedAt, decisionReason } = flag;
  return (
    <Facts
      facts={[
        {
          label: text('moderation.state'),
          value: <Badge variant={VARIANTS[state]}>{text(`flag.state.${state}`)}</Badge>,
        },
        {
          label: text('flag.reason'),
          value: reason ? text(`flag.reason.${reason}`) : text('flag.reason.none'),
        },
        // Without a reason, the flag is the decision itself.
        {
          label: text('flag.by'),
          value: reason && (flag.flaggedBy ?? text('flag.by.gone')),
        },
        { label: text('flag.at'), value: reason && dayAndTime(flag.flaggedAt) },
        { label: text('flag.note'), value: note && lines(note) },
        { label: text('flag.decided.by'), value: flag.decidedBy },
        { label: text('flag.decided.at'), value: decidedAt && dayAndTime(decidedAt) },
        {
          label: text('flag.decided.reason'),
          value: decisionReason && lines(decisionReason),
        },
      ]}
    />
  );
};
