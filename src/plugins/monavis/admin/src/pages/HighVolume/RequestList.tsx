import { Flex, Typography } from '@strapi/design-system';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';
import type { VolumeRequestsState } from '../../services/volume-requests';
import { useGetVolumeRequestsQuery } from '../../services/volume-requests';
import { RequestCard } from './RequestCard';

/** The requests that wait, or those that were decided. */
export const RequestList = ({ state }: { state: VolumeRequestsState }) => {
  const text = useText();
  const { data, isError, refetch } = useGetVolumeRequestsQuery(state, {
    refetchOnMountOrArgChange: true,
  });
  if (isError) return <LoadError onRetry={refetch} />;
  if (!data) return <Loading />;
  if (data.data.length === 0) {
    return (
      <Panel marginTop={5}>
        <Typography tag="p">{text(`requests.${state}.none`)}</Typography>
      </Panel>
    );
  }
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={4}
      paddingTop={5}
      style={{ listStyle: 'none' }}
    >
      {data.data.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
    </Flex>
  );
};
