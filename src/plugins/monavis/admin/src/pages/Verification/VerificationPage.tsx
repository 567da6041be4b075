import { Box, Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { CardList } from '../../components/CardList';
import { ListTitle } from '../../components/ListTitle';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
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
          <CardList none={text('verification.none')} paddingTop={4}>
            {data.data.map((demarche) => (
              <PendingCard key={demarche.numero} demarche={demarche} />
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

export default VerificationPage;
