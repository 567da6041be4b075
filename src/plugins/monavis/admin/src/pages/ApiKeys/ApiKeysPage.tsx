import { PERMISSIONS } from '../../../../shared/permissions';
import { ApiKeys } from '../../components/api-keys/ApiKeys';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { useGetAdditionChoicesQuery } from '../../services/additions';
import {
  useCreateAdministrationKeyMutation,
  useGetAllApiKeysQuery,
  useRevokeAnyApiKeyMutation,
} from '../../services/api-keys';

/** « Clés d’API »: those of administrations, and all others, for who manages every démarche. */
const ApiKeysPage = () => {
  const text = useText();
  const { data, isError, refetch } = useGetAllApiKeysQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const { data: choices } = useGetAdditionChoicesQuery();
  const [create] = useCreateAdministrationKeyMutation();
  const [revoke] = useRevokeAnyApiKeyMutation();
  return (
    <PluginPage
      title={text('api-keys.title')}
      subtitle={text('api-keys.subtitle')}
      permission={PERMISSIONS.manageAnyDemarche}
    >
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {data && (
        <ApiKeys
          answer={data}
          title={text('api-keys.active', {
            count: data.data.filter(({ state }) => state === 'active').length,
          })}
          explanation={text('api-keys.explanation.administration')}
          create={create}
          revoke={revoke}
          administrations={choices?.data.administrations.map(({ name }) => name) ?? []}
        />
      )}
    </PluginPage>
  );
};

export default ApiKeysPage;
