import { Badge, Box, Typography } from '@strapi/design-system';
import type { ReviewFlag } from '../../../../../shared/contracts/moderation';
import { TypedText } from '../../../components/TypedText';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';

/** What porteurs said of a review, and what administrateurs decided. */
export const FlagStory = ({ flag }: { flag: ReviewFlag }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const { state, reason, note, flaggedBy, flaggedAt, decidedAt, decisionReason } = flag;
  const date = dayAndTime(decidedAt ?? flaggedAt);
  return (
    <Box paddingBottom={3}>
      {state === 'open' && reason ? (
        <>
          <Badge variant="warning">{text(`flag.reason.${reason}`)}</Badge>
          <Typography tag="p" paddingTop={2}>
            {flaggedBy
              ? text('flag.open.by', { name: flaggedBy, date })
              : text('flag.open', { date })}
          </Typography>
          {note && <TypedText paddingTop={2}>{note}</TypedText>}
        </>
      ) : (
        <Typography tag="p" textColor="neutral600">
          {text(`flag.past.${state}`, { date })}
        </Typography>
      )}
      {state !== 'open' && decisionReason && (
        <TypedText paddingTop={1}>{text('flag.past.reason', { reason: decisionReason })}</TypedText>
      )}
    </Box>
  );
};
