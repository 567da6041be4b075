import { CardList } from '../../components/CardList';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
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
  return (
    <CardList none={text(`requests.${state}.none`)} paddingTop={5}>
      {data.data.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
    </CardList>
  );
};
