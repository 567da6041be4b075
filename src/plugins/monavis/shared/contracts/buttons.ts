import type { Answer } from './common';

export type ButtonStyle = 'bleu' | 'blanc';

export interface ButtonCode {
  id: number;
  name: string;
  /** `nd_source` of the link. */
  source: string;
  key: string;
  style: ButtonStyle;
  state: 'open' | 'closed';
  closedAt: string | null;
  closeReason: string | null;
  createdAt: string;
  author: string | null;
  /** Link to the vote form, not escaped. */
  href: string;
  /** The code to paste, by style of the image: the embed contract of spec §6. */
  html: Record<ButtonStyle, string>;
}

/** Why no code can be given, when the volume is over the limit. */
export interface VolumeLock {
  isLocked: boolean;
  /** The limit in procedures a year. */
  limit: number;
  /** The volume that counted (online first). */
  volume: number | null;
  /** True when reviews were collected before the volume went over the limit: the form stays open. */
  isOverLimitButOpen: boolean;
  contactUrl: string;
  lastRequest: VolumeRequest | null;
}

/** GET /monavis/demarches/:numero/buttons */
export type ButtonsAnswer = Answer<ButtonCode[], { lock: VolumeLock }>;
/** POST /monavis/demarches/:numero/buttons */
export interface CreateButtonBody {
  name: string;
  style: ButtonStyle;
}
/**
 * PUT /monavis/demarches/:numero/buttons/:id — rename, change the style, close or reopen. PUT because the HTTP
 * client of Strapi’s admin panel knows no PATCH.
 */
export type UpdateButtonBody =
  | { action: 'rename'; name: string }
  | { action: 'restyle'; style: ButtonStyle }
  | { action: 'close'; reason: string }
  | { action: 'reopen' };
export type ButtonAnswer = Answer<ButtonCode>;

export interface VolumeRequest {
  id: number;
  numero: number;
  title: string;
  volume: number | null;
  message: string;
  state: 'pending' | 'accepted' | 'refused';
  requester: string | null;
  requestedAt: string;
  decider: string | null;
  decidedAt: string | null;
  reason: string | null;
}
/** POST /monavis/demarches/:numero/volume-requests { message } (porteurs) */
export interface CreateVolumeRequestBody {
  message: string;
}
export type VolumeRequestAnswer = Answer<VolumeRequest>;
/** GET /monavis/volume-requests?state=pending|decided (who decides) */
export type VolumeRequestsAnswer = Answer<VolumeRequest[]>;
/** POST /monavis/volume-requests/:id/decision */
export interface VolumeDecisionBody {
  decision: 'accepted' | 'refused';
  reason: string;
}
