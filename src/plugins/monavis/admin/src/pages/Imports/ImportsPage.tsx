import { Button, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { PERMISSIONS } from '../../../../shared/permissions';
import { CardList } from '../../components/CardList';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PluginPage } from '../../components/PluginPage';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';
import { useGetImportsQuery } from '../../services/imports';
import { ImportCard } from './ImportCard';
import { UploadForm } from './UploadForm';

/** « Imports »: a new file, the last ones, and the référentiel as a file. */
const ImportsPage = () => {
  const text = useText();
  const download = useDownload();
  const { data, isError, refetch } = useGetImportsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <PluginPage
      title={text('imports.title')}
      subtitle={text('imports.subtitle')}
      permission={PERMISSIONS.curateCatalogue}
      primaryAction={
        <Button
          variant="tertiary"
          startIcon={<Download />}
          onClick={() => download('/monavis/catalogue/export', 'referentiel.csv')}
        >
          {text('imports.export')}
        </Button>
      }
    >
      <UploadForm />
      <Typography tag="h2" variant="delta" paddingBottom={3}>
        {text('imports.history')}
      </Typography>
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {data && (
        <CardList none={text('imports.none')} gap={3}>
          {data.data.map((entry) => (
            <ImportCard key={entry.id} entry={entry} />
          ))}
        </CardList>
      )}
    </PluginPage>
  );
};

export default ImportsPage;
