import type { FlagReason } from '../../../shared/contracts/moderation';

/** In the journal. */
export const REASON_WORDS: Record<FlagReason, string> = {
  insult: 'insulte',
  'personal-data': 'donnée personnelle',
  'off-topic': 'hors sujet',
};
