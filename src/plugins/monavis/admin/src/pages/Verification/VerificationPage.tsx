import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { ListTitle } from '../../components/ListTitle';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { Panel } from '../../components/Panel';
import { PluginPage } from '../../components/PluginPage';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { mergesLink, qualityLink } from '../../paths';
import { useGetPendingQuery } from '../../services/verification';
import { PendingCard } from './PendingCard';

/** « À vérifier »: for éditeurs. */
const VerificationPage = () => {
  const text = useText();
  const { get, linkToPage } = useListParams('page');
  const { data, isError, refetch } = useGetPendingQuery(
    { page: Number(get('page')) || 1 },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <PluginPage
      title={text('verification.title')}
      subtitle={text('verification.subtitle')}
      permission={PERMISSIONS.curateCatalogue}
      primaryAction={
        <Flex gap={2} wrap="wrap">
          <LinkButton tag={Link} to={mergesLink()} variant="tertiary">
            {text('merges.title')}
          </LinkButton>
          <LinkButton tag={Link} to={qualityLink()} variant="tertiary">
            {text('quality.title')}
          </LinkButton>
        </Flex>
      }
    >
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {!isError && data && (
        <>
          <ListTitle position={data.meta.page}>
            {text('verification.total', { total: data.meta.total })}
          </ListTitle>
          {data.data.length === 0 && (
            <Panel marginTop={4}>
              <Typography tag="p">{text('verification.none')}</Typography>
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
            {data.data.map((demarche) => (
              <PendingCard key={demarche.numero} demarche={demarche} />
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

export default VerificationPage;
