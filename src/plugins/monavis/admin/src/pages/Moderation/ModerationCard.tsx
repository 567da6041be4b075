import { Box } from '@strapi/design-system';
import type {
  FlagState,
  ModeratedReview,
  ModerationDecision as Decision,
} from '../../../../shared/contracts/moderation';
import { DecisionHead } from '../../components/DecisionHead';
import { ModerationDecision } from '../../components/ModerationDecision';
import { Panel } from '../../components/Panel';
import { FlagFacts } from './FlagFacts';
import { FlaggedReview } from './FlaggedReview';

const DECISIONS: Partial<Record<FlagState, Decision[]>> = {
  open: ['hide', 'dismiss'],
  hidden: ['restore'],
};

interface ModerationCardProps {
  moderated: ModeratedReview;
  onEnd: () => void;
}

/** One review, who flagged it and why, and what can be decided. */
export const ModerationCard = ({ moderated, onEnd }: ModerationCardProps) => {
  const { flag, numero, title, review } = moderated;
  return (
    <Panel tag="li">
      <DecisionHead numero={numero} title={title}>
        {DECISIONS[flag.state]?.map((decision) => (
          <ModerationDecision
            key={decision}
            decision={decision}
            numero={numero}
            review={review}
            flagId={flag.id}
            onEnd={onEnd}
          />
        ))}
      </DecisionHead>
      <Box paddingTop={4} paddingBottom={5}>
        <FlaggedReview moderated={moderated} />
      </Box>
      <FlagFacts flag={flag} />
    </Panel>
  );
};
