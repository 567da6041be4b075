import { Box } from '@strapi/design-system';
import { PERMISSIONS } from '../../../../shared/permissions';
import { CardList } from '../../components/CardList';
import { ListTitle } from '../../components/ListTitle';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { PluginPage } from '../../components/PluginPage';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { useGetSuspectGroupsQuery } from '../../services/suspects';
import { GroupCard } from './GroupCard';

/** « Avis suspects »: for administrateurs. */
const SuspectsPage = () => {
  const text = useText();
  const { get, linkToPage } = useListParams('page');
  const { data, isError, refetch } = useGetSuspectGroupsQuery(
    { page: Number(get('page')) || 1 },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <PluginPage
      title={text('suspects.title')}
      subtitle={text('suspects.subtitle')}
      permission={PERMISSIONS.judgeSuspects}
    >
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {!isError && data && (
        <>
          <ListTitle position={data.meta.page}>
            {text('suspects.total', { total: data.meta.total })}
          </ListTitle>
          <CardList none={text('suspects.none')} paddingTop={4}>
            {data.data.map((group) => (
              <GroupCard
                key={`${group.numero} ${group.buttonId} ${group.suspicion}`}
                group={group}
              />
            ))}
          </CardList>
          <Box paddingTop={6}>
            <PageLinks meta={data.meta} linkTo={linkToPage} />
          </Box>
        </>
      )}
    </PluginPage>
  );
};

export default SuspectsPage;
