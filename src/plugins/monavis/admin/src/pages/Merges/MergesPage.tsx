import { Flex, Typography } from '@strapi/design-system';
import { BackButton } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../../shared/permissions';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { Panel } from '../../components/Panel';
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
      {!isError && data?.data.length === 0 && (
        <Panel>
          <Typography tag="p">{text('merges.none')}</Typography>
        </Panel>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4} style={{ listStyle: 'none' }}>
        {data?.data.map((merge) => (
          <MergeCard key={merge.id} merge={merge} />
        ))}
      </Flex>
    </PluginPage>
  );
};

export default MergesPage;
