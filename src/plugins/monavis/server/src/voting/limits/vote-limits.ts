import type { Suspicion } from '../../../../shared/contracts/suspects';
import { ipGroup } from '../../visitors/ip-group';
import type { DemarcheNumero, Milliseconds } from '../types';
import type { DailySalt } from './daily-salt';
import type { CountKey, SharedCounts } from './shared-counts';

/** Votes in a window: over the first they are suspect, over the second refused. */
export interface Limits {
  soft: number;
  hard: number;
}

/** Who votes where. */
export interface Sender {
  /** As Koa's proxy setting gives it: not kept, not logged. */
  ip: string;
  numero: DemarcheNumero;
  /** Null for the addresses without a key. */
  buttonId: number | null;
}

/** What the limits say of one request. */
export type Verdict =
  | { state: 'free' }
  | { state: 'suspect'; suspicion: Suspicion }
  | { state: 'refused'; wait: Milliseconds };

export const VISITOR_WINDOW_MS = 60 * 60_000;
export const BUTTON_WINDOW_MS = 60_000;

/** A vote has three later steps, which people send again after a correction or a step back. */
const STEPS_A_VOTE = 10;

const FREE = { state: 'free' } as const;

interface VoteLimitsInput {
  /** Votes an hour from one address on one button; later steps are refused at ten times the hard one. */
  visitor: Limits;
  /** Votes a minute on one button. */
  button: Limits;
  salt: DailySalt;
  visitors: SharedCounts;
  buttons: SharedCounts;
  now: () => number;
}

interface Counted {
  counts: SharedCounts;
  key: CountKey;
  limits: Limits;
  suspicion: Suspicion;
}

/** Counts votes and later steps, and says which are too many. Microseconds, nothing asked of the database. */
export const createVoteLimits = ({
  visitor,
  button,
  salt,
  visitors,
  buttons,
  now,
}: VoteLimitsInput) => {
  const buttonKey = ({ buttonId, numero }: Sender): CountKey =>
    buttonId === null ? `d${numero}` : `b${buttonId}`;

  const visitorKey = (sender: Sender, time: number): CountKey =>
    salt.keyOf(ipGroup(sender.ip), buttonKey(sender), time);

  const countedOf = (sender: Sender, time: number): Counted[] => [
    {
      counts: visitors,
      key: visitorKey(sender, time),
      limits: visitor,
      suspicion: 'visitor-limit',
    },
    {
      counts: buttons,
      key: buttonKey(sender),
      limits: button,
      suspicion: 'button-limit',
    },
  ];

  /** What is refused is not counted: who waits as long as told gets through. */
  const weigh = (counted: Counted[], time: number): Verdict => {
    let verdict: Verdict = FREE;
    for (const { counts, key, limits, suspicion } of counted) {
      const before = counts.count(key, time);
      // Of an estimate that falls all the time, a part of one is none.
      if (before > limits.hard - 1) {
        return { state: 'refused', wait: counts.waitFor(key, limits.hard, time) };
      }
      if (before > limits.soft - 1 && verdict.state === 'free') {
        verdict = { state: 'suspect', suspicion };
      }
    }
    for (const { counts, key } of counted) counts.add(key, time);
    return verdict;
  };

  return {
    /** A replay of the same form counts like another vote: it is not known here. */
    weighVote: (sender: Sender): Verdict => {
      const time = now();
      return weigh(countedOf(sender, time), time);
    },

    /** A vote that could not be stored is no vote: its author may try as often as he is asked to. */
    giveBack: (sender: Sender): void => {
      const time = now();
      for (const { counts, key } of countedOf(sender, time)) counts.add(key, time, -1);
    },

    /** Later steps are never suspect by themselves: the review keeps what its vote was. */
    weighStep: (sender: Sender): Verdict => {
      const time = now();
      const hard = visitor.hard * STEPS_A_VOTE;
      return weigh(
        [
          {
            counts: visitors,
            key: `${visitorKey(sender, time)}+`,
            limits: { soft: hard, hard },
            suspicion: 'visitor-limit',
          },
        ],
        time
      );
    },
  };
};

export type VoteLimits = ReturnType<typeof createVoteLimits>;
