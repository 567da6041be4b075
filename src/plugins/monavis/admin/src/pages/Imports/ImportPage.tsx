import { BackButton, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { LoadError } from '../../components/LoadError';
import { Missing } from '../../components/Missing';
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
  const { currentData, error, refetch } = useGetImportQuery(id, {
    refetchOnMountOrArgChange: true,
    skip: !(id > 0),
  });
  const isWorking = ['analysing', 'applying', 'undoing'].includes(currentData?.data.state ?? '');
  // A second subscription to the same answer, which asks again while the work goes on.
  useGetImportQuery(id, { pollingInterval: POLL_MS, skip: !isWorking });

  if (!currentData && !error && id > 0) return <Page.Loading>{text('loading')}</Page.Loading>;
  const isMissing = !error || ('status' in error && error.status === 404);
  return (
    <PluginPage
      title={currentData?.data.filename ?? text(isMissing ? 'imports.missing' : 'error.title')}
      permission={PERMISSIONS.curateCatalogue}
      navigationAction={<BackButton fallback={importsLink()} />}
    >
      {currentData && <ImportContent key={currentData.data.state} entry={currentData.data} />}
      {!currentData && isMissing && (
        <Missing
          hint={text('imports.missing.hint')}
          link={{ to: importsLink(), label: text('imports.missing.link') }}
        />
      )}
      {!currentData && !isMissing && <LoadError onRetry={refetch} />}
    </PluginPage>
  );
};

export default ImportPage;
