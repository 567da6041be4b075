import { useParams } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../../shared/permissions';
import { LoadError } from '../../components/LoadError';
import { Missing } from '../../components/Missing';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { catalogueLink } from '../../paths';
import { useGetDemarcheQuery } from '../../services/catalogue';
import { DemarcheContent } from './DemarcheContent';

/** Page of one démarche, whose number is in the address. */
const DemarchePage = () => {
  const text = useText();
  const numero = Number(useParams().numero);
  // `currentData`, never that of the démarche shown before: one would become porteur of the wrong one.
  const { currentData, error, refetch } = useGetDemarcheQuery(numero, {
    skip: !(numero > 0),
    refetchOnMountOrArgChange: true,
  });

  if (currentData) return <DemarcheContent demarche={currentData.data} />;
  if (numero > 0 && !error) return <Page.Loading>{text('loading')}</Page.Loading>;
  const isMissing = !error || ('status' in error && error.status === 404);
  return (
    <PluginPage
      title={text(isMissing ? 'demarche.missing' : 'error.title')}
      permission={PERMISSIONS.readCatalogue}
    >
      {isMissing ? (
        <Missing
          hint={text('demarche.missing.hint')}
          link={{ to: catalogueLink(), label: text('demarche.missing.link') }}
        />
      ) : (
        <LoadError onRetry={refetch} />
      )}
    </PluginPage>
  );
};

export default DemarchePage;
