import { BackButton } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../../shared/permissions';
import { CardList } from '../../components/CardList';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { verificationLink } from '../../paths';
import { useGetMergesQuery } from '../../services/merges';
import { MergeCard } from './MergeCard';

const POLL_MS = 1_000;

/** « Fusions »: the last ones, to look at and to undo. */
const MergesPage = () => {
  const text = useText();
  const { data, isError, refetch } = useGetMergesQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const isMoving = data?.data.some(({ state }) => state !== 'done') ?? false;
  // A second subscription to the same answer, which asks again while reviews move.
  useGetMergesQuery(undefined, { pollingInterval: POLL_MS, skip: !isMoving });
  return (
    <PluginPage
      title={text('merges.title')}
      subtitle={text('merges.subtitle')}
      permission={PERMISSIONS.curateCatalogue}
      navigationAction={<BackButton fallback={verificationLink()} />}
    >
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {!isError && data && (
        <CardList none={text('merges.none')}>
          {data.data.map((merge) => (
            <MergeCard key={merge.id} merge={merge} />
          ))}
        </CardList>
      )}
    </PluginPage>
  );
};

export default MergesPage;
