import { Box, Flex, Typography } from '@strapi/design-system';
import type { VolumeRequest } from '../../../../shared/contracts/buttons';
import { Panel } from '../../components/Panel';
import { TitleLink } from '../../components/TitleLink';
import { VolumeRequestState } from '../../components/VolumeRequestState';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';
import { DecisionActions } from './DecisionActions';

/** One request: which démarche, its volume, what the porteur says, and the decision. */
export const RequestCard = ({ request }: { request: VolumeRequest }) => {
  const text = useText();
  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box>
          <Typography variant="delta" tag="h3" fontWeight="bold">
            <TitleLink to={demarcheLink(request.numero)}>{request.title}</TitleLink>
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {request.volume === null
              ? text('demarche.numero', { numero: request.numero })
              : text('demarche.volume', { count: request.volume })}
          </Typography>
        </Box>
        {request.state === 'pending' && <DecisionActions request={request} />}
      </Flex>
      <VolumeRequestState request={request} />
    </Panel>
  );
};
