import { Badge, Flex, Typography } from '@strapi/design-system';
import type { VolumeRequest } from '../../../shared/contracts/buttons';
import { useDates } from '../hooks/useDates';
import { useText } from '../hooks/useText';
import { Facts } from './Facts';

const VARIANTS = { pending: 'warning', accepted: 'success', refused: 'danger' } as const;

/** A request about a high volume: what it says, where it stands, who decided, when and why. */
export const VolumeRequestState = ({ request }: { request: VolumeRequest }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} paddingTop={3}>
      <Badge variant={VARIANTS[request.state]}>{text(`volume.state.${request.state}`)}</Badge>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {request.message}
      </Typography>
      <Facts
        isInline
        facts={[
          { label: text('volume.requester'), value: request.requester },
          { label: text('volume.requested-at'), value: dayAndTime(request.requestedAt) },
          { label: text('volume.decider'), value: request.decider },
          {
            label: text('volume.decided-at'),
            value: request.decidedAt && dayAndTime(request.decidedAt),
          },
          { label: text('volume.reason'), value: request.reason },
        ]}
      />
    </Flex>
  );
};
