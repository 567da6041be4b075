import { Flex } from '@strapi/design-system';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { PERMISSIONS } from '../../../../../shared/permissions';
import { ModerationDecision } from '../../../components/ModerationDecision';
import { useCan } from '../../../hooks/useCan';
import { useFocusAfterChange } from '../../../hooks/useFocusAfterChange';
import { useText } from '../../../hooks/useText';
import { useGetFlagQuery } from '../../../services/moderation';
import { FlagModal } from './FlagModal';
import { FlagStory } from './FlagStory';
import { FlagWithdrawal } from './FlagWithdrawal';
import { FollowUpSection } from './FollowUpSection';

interface FlagSectionProps {
  numero: number;
  review: Pick<ReviewDetail, 'id' | 'createdAt'>;
  onHidden: () => void;
}

/** The flag of a review, and what one may do: flag, withdraw; as an administrateur, hide and dismiss. */
export const FlagSection = ({ numero, review, onHidden }: FlagSectionProps) => {
  const text = useText();
  const canFlag = useCan(PERMISSIONS.answerReviews);
  const canModerate = useCan(PERMISSIONS.moderateReviews);
  const place = { numero, id: review.id };
  const { currentData, isError, refetch } = useGetFlagQuery(place);
  const [titleRef, expectChange] = useFocusAfterChange<HTMLHeadingElement>(currentData);
  if (!currentData && !isError) return null;
  const flag = currentData?.data ?? null;
  const openFlagId = flag?.state === 'open' ? flag.id : null;
  const decision = { numero, review, flagId: openFlagId };
  return (
    <FollowUpSection
      title={text('flag.title')}
      titleRef={titleRef}
      onRetry={isError ? refetch : undefined}
    >
      {flag && <FlagStory flag={flag} />}
      <Flex gap={2} wrap="wrap">
        {canFlag && openFlagId === null && <FlagModal place={place} onFlagged={expectChange} />}
        {canFlag && openFlagId !== null && (
          <FlagWithdrawal place={place} onWithdrawn={expectChange} />
        )}
        {canModerate && openFlagId !== null && (
          <ModerationDecision {...decision} decision="dismiss" onEnd={expectChange} />
        )}
        {canModerate && (
          <ModerationDecision
            {...decision}
            decision="hide"
            onEnd={(isDone) => (isDone ? onHidden() : expectChange())}
          />
        )}
      </Flex>
    </FollowUpSection>
  );
};
