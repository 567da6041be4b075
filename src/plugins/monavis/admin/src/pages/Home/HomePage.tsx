import { Flex, LinkButton } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { DemoBanner } from '../../components/DemoBanner';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { catalogueLink } from '../../paths';
import { useGetHomeQuery } from '../../services/home';
import { DemarcheList } from './DemarcheList';
import { FirstSteps } from './FirstSteps';
import { MailChoices } from './MailChoices';

/** « Mes démarches »: where agents arrive. */
const HomePage = () => {
  const text = useText();
  const { data, isError, refetch } = useGetHomeQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const hasDemarches = data !== undefined && data.data.length > 0;

  return (
    <PluginPage
      title={text('home.title')}
      subtitle={hasDemarches ? text('home.subtitle', { count: data.data.length }) : undefined}
      permission={PERMISSIONS.readCatalogue}
      primaryAction={
        hasDemarches && (
          <LinkButton tag={Link} to={catalogueLink()} variant="secondary" startIcon={<Search />}>
            {text('home.find')}
          </LinkButton>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {data?.meta.isDemo && <DemoBanner />}
        {isError && <LoadError onRetry={refetch} />}
        {!data && !isError && <Loading />}
        {data && (hasDemarches ? <DemarcheList entries={data.data} /> : <FirstSteps />)}
        {hasDemarches && <MailChoices />}
      </Flex>
    </PluginPage>
  );
};

export default HomePage;
