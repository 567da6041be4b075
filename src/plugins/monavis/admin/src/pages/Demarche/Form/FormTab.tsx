import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useGetFormQuery } from '../../../services/forms';
import { FormEditor } from './FormEditor';

/** « Formulaire »: what the porteurs of a démarche choose of its vote form. */
export const FormTab = ({ numero }: { numero: number }) => {
  const { data, isError, isFetching, refetch } = useGetFormQuery(numero);
  if (isFetching) return <Loading />;
  if (isError || !data) return <LoadError onRetry={refetch} />;
  return <FormEditor numero={numero} loaded={data.data} onReload={refetch} />;
};
