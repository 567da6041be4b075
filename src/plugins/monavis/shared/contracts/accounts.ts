import type { Answer, PageMeta } from './common';

export type RegistrationState =
  'unconfirmed' | 'pending' | 'active' | 'refused' | 'closed' | 'removed';

/** One line of « Demandes de comptes ». */
export interface AccountRequest {
  id: number;
  name: string;
  email: string;
  domain: string;
  administration: string;
  position: string | null;
  /** « Votre situation ». */
  situation: string | null;
  state: RegistrationState;
  isConfirmed: boolean;
  /** True when the address needs a person's decision: its domain is not allowed, or its account was deleted. */
  needsDecision: boolean;
  /** When an administrateur deleted an account of this address. */
  removedAt: string | null;
  submittedAt: string;
  decidedAt: string | null;
  decider: string | null;
  reason: string | null;
}

export interface AccountRequestsQuery {
  view?: 'waiting' | 'processed';
  q?: string;
  page?: number;
}

/** Mails that the caps held back. */
export interface WithheldMails {
  today: number;
  last30Days: number;
}

/** GET /monavis/account-requests */
export type AccountRequestsAnswer = Answer<
  AccountRequest[],
  PageMeta & { withheldMails: WithheldMails }
>;

/** POST /monavis/account-requests/acceptance */
export interface AcceptAccountsBody {
  ids: number[];
  /** Also add the domain of each address to « Domaines autorisés ». */
  allowDomain?: boolean;
}
export type AcceptanceOutcome =
  'accepted' | 'not-confirmed' | 'already-decided' | 'account-exists' | 'not-found';
export type AcceptAccountsAnswer = Answer<{ id: number; outcome: AcceptanceOutcome }[]>;

/** POST /monavis/account-requests/:id/refusal */
export interface RefuseAccountBody {
  reason: string;
}
export type RefuseAccountAnswer = Answer<{ id: number }>;

export interface AllowedDomain {
  domain: string;
  addedAt: string;
  addedBy: string | null;
}

/** GET /monavis/allowed-domains */
export type AllowedDomainsAnswer = Answer<AllowedDomain[]>;
/** POST /monavis/allowed-domains — one domain a line; empty lines and what follows « # » do not count. */
export interface AddDomainsBody {
  text: string;
}
export type AddDomainsAnswer = Answer<{ added: string[]; known: string[] }>;
/** DELETE /monavis/allowed-domains/:domain */
export type RemoveDomainAnswer = Answer<{ domain: string }>;
