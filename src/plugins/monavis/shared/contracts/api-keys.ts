import type { Answer } from './common';

export const API_KEY_NAME_LENGTH = 80;

/** What a key gives to read: one démarche, or those of one administration. */
type ApiKeyScope =
  | { kind: 'demarche'; numero: number; name: string }
  | { kind: 'administration'; id: number; name: string };

export interface ApiKeyEntry {
  id: number;
  /** What it serves for, as its author named it. */
  name: string;
  /** Last characters of the key. */
  ending: string;
  scope: ApiKeyScope;
  state: 'active' | 'expired' | 'revoked';
  createdAt: string;
  /** Null once the account is deleted, as in `revokedBy`. */
  createdBy: string | null;
  /** Last day on which it works, in Europe/Paris: YYYY-MM-DD. Null: until it is revoked. */
  expiresOn: string | null;
  /** YYYY-MM-DD; null: never. */
  lastUsedOn: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
}

/** GET /monavis/demarches/:numero/api-keys, GET /monavis/api-keys — active ones first, newest first. */
export type ApiKeysAnswer = Answer<ApiKeyEntry[], { origin: string }>;

/** POST /monavis/demarches/:numero/api-keys */
export interface CreateApiKeyBody {
  name: string;
  expiresOn?: string | null;
}

/** POST /monavis/api-keys */
export interface CreateAdministrationKeyBody extends CreateApiKeyBody {
  /** Name of the administration. */
  administration: string;
}

/** The key in clear: said this once, and kept nowhere. */
export type CreatedApiKeyAnswer = Answer<ApiKeyEntry & { key: string }>;

/** POST /monavis/demarches/:numero/api-keys/:id/revocation, POST /monavis/api-keys/:id/revocation */
export type RevokedApiKeyAnswer = Answer<ApiKeyEntry>;
