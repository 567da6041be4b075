import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { PERMISSIONS } from '../../../../shared/permissions';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { useGetAllowedDomainsQuery } from '../../services/allowed-domains';
import { AddDomains } from './AddDomains';
import { DomainList } from './DomainList';
import { saveDomains } from './save-domains';

/** « Domaines autorisés »: whose addresses need no decision. */
const AllowedDomainsPage = () => {
  const text = useText();
  const { data, isError, refetch } = useGetAllowedDomainsQuery();
  const domains = data?.data ?? [];
  return (
    <PluginPage
      title={text('domains.title')}
      subtitle={text('domains.subtitle')}
      permission={PERMISSIONS.manageAccounts}
      primaryAction={
        <Button
          variant="secondary"
          startIcon={<Download />}
          disabled={domains.length === 0}
          onClick={() => saveDomains(domains.map(({ domain }) => domain))}
        >
          {text('domains.export')}
        </Button>
      }
    >
      <AddDomains />
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {data && <DomainList domains={domains} />}
    </PluginPage>
  );
};

export default AllowedDomainsPage;
