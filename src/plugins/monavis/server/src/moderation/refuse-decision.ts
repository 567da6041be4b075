import { errors } from '@strapi/utils';
import type { ModerationDecision, ReviewFlag } from '../../../shared/contracts/moderation';

/** What a decision is taken on: a review, and what was last said of it. */
export interface Standing {
  reviewState: 'published' | 'suspect' | 'hidden';
  flag: Pick<ReviewFlag, 'id' | 'state' | 'decidedBy'> | null;
}

const by = (name: string | null): string => (name ? ` par ${name}` : '');

/** What became of a flag that somebody believes to wait still. */
const wordFlag = ({ flag, reviewState }: Standing): string => {
  if (!flag) return 'Cet avis n’est pas signalé.';
  const who = by(flag.decidedBy);
  if (flag.state === 'hidden') return `Cet avis est déjà masqué${who}.`;
  if (flag.state === 'dismissed') return `Ce signalement a déjà été écarté${who}.`;
  if (flag.state === 'withdrawn') return `Ce signalement a été retiré${who}.`;
  if (flag.state === 'restored') return `Cet avis a déjà été rétabli${who}.`;
  return reviewState === 'hidden'
    ? 'Cet avis est déjà masqué.'
    : 'Cet avis a été signalé de nouveau : relisez ce signalement avant de décider.';
};

const isPossible = (decision: ModerationDecision, { reviewState, flag }: Standing): boolean => {
  if (decision === 'hide') return reviewState === 'published';
  if (decision === 'dismiss') return flag?.state === 'open';
  return reviewState === 'hidden' && flag?.state === 'hidden';
};

const isAsSeen = (
  decision: ModerationDecision,
  { flag }: Standing,
  flagId: number | null
): boolean =>
  flagId === null ||
  (flag?.id === flagId && flag.state === (decision === 'restore' ? 'hidden' : 'open'));

/**
 * @param flagId - the flag that the administrateur looked at
 * @throws ApplicationError when the decision has no object any more, with what happened and by whom
 */
export const refuseImpossible = (
  decision: ModerationDecision,
  standing: Standing,
  flagId: number | null
): void => {
  const refuse = (why: string) => {
    throw new errors.ApplicationError(why);
  };
  const { reviewState, flag } = standing;
  if (reviewState === 'suspect') {
    refuse('Cet avis attend une décision dans « Avis suspects ».');
  }
  if (reviewState === 'hidden' && flag?.state !== 'hidden') {
    refuse('Cet avis a été rejeté dans « Avis suspects ».');
  }
  if (!isAsSeen(decision, standing, flagId)) refuse(wordFlag(standing));
  if (isPossible(decision, standing)) return;
  if (decision === 'restore' && flag?.state !== 'restored') refuse('Cet avis n’est pas masqué.');
  refuse(wordFlag(standing));
};
