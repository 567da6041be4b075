import type { Answer } from './common';

/** POST and DELETE /monavis/demarches/:numero/ownership (no body: always the session's user). */
export interface OwnershipState {
  numero: number;
  isOwner: boolean;
  ownerCount: number;
}
export type OwnershipAnswer = Answer<OwnershipState>;
