import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import type { VolumeLock } from '../../../../../shared/contracts/buttons';
import { Panel } from '../../../components/Panel';
import { VolumeRequestState } from '../../../components/VolumeRequestState';
import { useText } from '../../../hooks/useText';
import { VolumeRequestForm } from './VolumeRequestForm';

interface VolumeLockedProps {
  numero: number;
  lock: VolumeLock;
}

/** Over the limit, in place of the code: why, where the request stands, how to make one, whom to write to. */
export const VolumeLocked = ({ numero, lock }: VolumeLockedProps) => {
  const text = useText();
  const request = lock.lastRequest;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Panel>
        <Flex gap={4} alignItems="flex-start">
          <Lock
            width="2.4rem"
            height="2.4rem"
            fill="warning600"
            aria-hidden
            style={{ flex: 'none' }}
          />
          <Box>
            <Typography tag="p" variant="delta">
              {text('volume.locked')}
            </Typography>
            {lock.volume !== null && (
              <Typography tag="p" paddingTop={2} textColor="neutral600">
                {text('volume.numbers', { volume: lock.volume, limit: lock.limit })}
              </Typography>
            )}
          </Box>
        </Flex>
      </Panel>
      {request && (
        <Panel>
          <Typography variant="delta" tag="h2" fontWeight="bold">
            {text('volume.last-request')}
          </Typography>
          <VolumeRequestState request={request} />
        </Panel>
      )}
      {request?.state !== 'pending' && <VolumeRequestForm numero={numero} />}
      <Typography tag="p" textAlign="center" paddingTop={4}>
        <Link href={lock.contactUrl}>{text('volume.contact')}</Link>
      </Typography>
    </Flex>
  );
};
