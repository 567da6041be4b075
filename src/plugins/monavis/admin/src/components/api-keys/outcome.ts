import type {
  CreateAdministrationKeyBody,
  CreatedApiKeyAnswer,
} from '../../../../shared/contracts/api-keys';
import type { ApiError } from '../../hooks/useErrorText';

/** What the form holds; `administration` is empty where the key is one of a démarche. */
type KeyForm = CreateAdministrationKeyBody;

export type CreatedKey = CreatedApiKeyAnswer['data'];

/** How a request ended. */
type Outcome<TAnswer = unknown> = { data: TAnswer } | { error: ApiError };

export type CreateKeyRequest = (form: KeyForm) => Promise<Outcome<CreatedApiKeyAnswer>>;
export type RevokeKeyRequest = (id: number) => Promise<Outcome>;
