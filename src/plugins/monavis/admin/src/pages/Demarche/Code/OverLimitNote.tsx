import { Box, Typography } from '@strapi/design-system';
import type { VolumeLock } from '../../../../../shared/contracts/buttons';
import { useText } from '../../../hooks/useText';

/** The volume went over the limit after reviews had been collected: the form stays open, and this is said. */
export const OverLimitNote = ({ lock }: { lock: VolumeLock }) => {
  const text = useText();
  return (
    <Box background="warning100" hasRadius padding={4}>
      <Typography tag="p" textColor="neutral800">
        {text('volume.over-but-open', { volume: lock.volume, limit: lock.limit })}
      </Typography>
    </Box>
  );
};
