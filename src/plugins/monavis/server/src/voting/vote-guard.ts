import type { Suspicion } from '../../../shared/contracts/suspects';
import type { Later } from '../site/later';
import type { Visit } from './demarche-form';
import type { ButtonOf, Sender, VoteLimits } from './limits/vote-limits';
import type { ProofOfWork } from './proof-of-work/proof-of-work';
import { PROOF_FIELD, TRAP_FIELD, type FormPost } from './schema';
import type { FormAddress } from './address';
import { findSuspicion } from './suspicion';
import type { Milliseconds } from './types';

/** What happens to a vote whose form is in order. `work-asked`: nothing yet, its browser has to do some work first. */
export type Judgement =
  | { state: 'taken'; suspicion: Suspicion | null }
  | { state: 'refused'; wait: Milliseconds }
  | { state: 'work-asked' };

/** One vote, as the journey knows it. */
interface JudgedVote {
  sender: Sender;
  address: FormAddress;
  post: FormPost;
  /** Its form token, known to be valid. */
  token: string;
  /** Since the form was shown. */
  age: number;
}

interface VoteGuardInput {
  limits: Pick<VoteLimits, 'weighVote' | 'weighStep' | 'giveBack' | 'isUnderAttack' | 'postpone'>;
  /** Asked of browsers while a button is under attack; null where it never is. */
  work: ProofOfWork | null;
  /** A form that is sent earlier than a person could is suspect. */
  minimumAge: Milliseconds;
}

/** @returns what the limits know a button by */
export const buttonOf = ({ form, button }: Visit): ButtonOf => ({
  numero: form.numero,
  buttonId: button?.id ?? null,
});

/** Says which votes count, wait for a look, or are too many: limits, signs of a program, work that was asked for. */
export const createVoteGuard = ({ limits, work, minimumAge }: VoteGuardInput) => ({
  weighStep: limits.weighStep,
  giveBack: limits.giveBack,

  /** What the browser has to solve to vote with this form token; null, at once, unless the button is under attack. */
  challengeFor: (token: string, visit: Visit): Promise<string> | null =>
    work && limits.isUnderAttack(buttonOf(visit)) ? work.challengeFor(token, visit.address) : null,

  judge: ({ sender, address, post, token, age }: JudgedVote): Later<Judgement> => {
    const verdict = limits.weighVote(sender);
    if (verdict.state === 'refused') return verdict;
    const isVote = post.step === 'satisfaction';
    const trap = isVote ? post[TRAP_FIELD] : undefined;
    const suspicion = findSuspicion({ trap, age, minimumAge, verdict });
    if (!work || suspicion !== 'button-limit') return { state: 'taken', suspicion };

    return work.read(isVote ? post[PROOF_FIELD] : undefined, token, address).then((proof) => {
      if (proof === 'absent') {
        // The page was opened before the attack: without this, everybody's vote of its first minutes would be suspect.
        limits.postpone(sender);
        return { state: 'work-asked' };
      }
      return { state: 'taken', suspicion: proof === 'proven' ? null : suspicion };
    });
  },
});

export type VoteGuard = ReturnType<typeof createVoteGuard>;
