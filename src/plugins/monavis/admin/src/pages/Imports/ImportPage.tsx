import { BackButton, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { LoadError } from '../../components/LoadError';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { importsLink } from '../../paths';
import { useGetImportQuery } from '../../services/imports';
import { ImportContent } from './ImportContent';

const POLL_MS = 1_000;

/** One import: its columns, what it changes, how far it is. */
const ImportPage = () => {
  const text = useText();
  const id = Number(useParams().id);
  const { currentData, isError, refetch } = useGetImportQuery(id, {
    refetchOnMountOrArgChange: true,
    skip: !(id > 0),
  });
  const isWorking = ['analysing', 'applying', 'undoing'].includes(currentData?.data.state ?? '');
  // A second subscription to the same answer, which asks again while the work goes on.
  useGetImportQuery(id, { pollingInterval: POLL_MS, skip: !isWorking });

  if (!currentData && !isError && id > 0) return <Page.Loading>{text('loading')}</Page.Loading>;
  return (
    <PluginPage
      title={currentData?.data.filename ?? text('imports.missing')}
      permission={PERMISSIONS.curateCatalogue}
      navigationAction={<BackButton fallback={importsLink()} />}
    >
      {currentData ? (
        <ImportContent key={currentData.data.state} entry={currentData.data} />
      ) : (
        <LoadError onRetry={refetch} />
      )}
    </PluginPage>
  );
};

export default ImportPage;
