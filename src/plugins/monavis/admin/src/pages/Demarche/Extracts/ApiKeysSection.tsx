import { ApiKeys } from '../../../components/api-keys/ApiKeys';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useText } from '../../../hooks/useText';
import {
  useCreateApiKeyMutation,
  useGetApiKeysQuery,
  useRevokeApiKeyMutation,
} from '../../../services/api-keys';

/** « Clés d’API » of a démarche. */
export const ApiKeysSection = ({ numero }: { numero: number }) => {
  const text = useText();
  const { data, isError, refetch } = useGetApiKeysQuery(numero, {
    refetchOnMountOrArgChange: true,
  });
  const [create] = useCreateApiKeyMutation();
  const [revoke] = useRevokeApiKeyMutation();
  if (isError) return <LoadError onRetry={refetch} />;
  if (!data) return <Loading />;
  return (
    <ApiKeys
      answer={data}
      title={text('api-keys.title')}
      explanation={text('api-keys.explanation.demarche')}
      create={({ name, expiresOn }) => create({ numero, body: { name, expiresOn } })}
      revoke={(id) => revoke({ numero, id })}
    />
  );
};
