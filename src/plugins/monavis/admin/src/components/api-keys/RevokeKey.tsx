import type { ApiKeyEntry } from '../../../../shared/contracts/api-keys';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { ConfirmedAction } from '../ConfirmedAction';
import type { RevokeKeyRequest } from './outcome';

interface RevokeKeyProps {
  entry: ApiKeyEntry;
  revoke: RevokeKeyRequest;
}

/** Ends a key, once confirmed. */
export const RevokeKey = ({ entry: { id, name }, revoke }: RevokeKeyProps) => {
  const text = useText();
  const tell = useFeedback();
  return (
    <ConfirmedAction
      action={text('api-keys.revoke')}
      label={text('api-keys.revoke.label', { name })}
      explanation={text('api-keys.revoke.explanation')}
      onConfirm={async () => {
        tell(await revoke(id), 'api-keys.revoked');
      }}
    />
  );
};
