import { Box, Flex, Typography } from '@strapi/design-system';
import { PERMISSIONS } from '../../../../shared/permissions';
import { ListTitle } from '../../components/ListTitle';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { Panel } from '../../components/Panel';
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
          {data.data.length === 0 && (
            <Panel marginTop={4}>
              <Typography tag="p">{text('suspects.none')}</Typography>
            </Panel>
          )}
          <Flex
            tag="ul"
            direction="column"
            alignItems="stretch"
            gap={4}
            paddingTop={4}
            style={{ listStyle: 'none' }}
          >
            {data.data.map((group) => (
              <GroupCard
                key={`${group.numero} ${group.buttonId} ${group.suspicion}`}
                group={group}
              />
            ))}
          </Flex>
          <Box paddingTop={6}>
            <PageLinks
              page={data.meta.page}
              pageCount={Math.ceil(data.meta.total / data.meta.pageSize)}
              linkTo={(page) => linkToPage(page > 1 ? String(page) : undefined)}
            />
          </Box>
        </>
      )}
    </PluginPage>
  );
};

export default SuspectsPage;
