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

/** What votes on one button are counted under. */
export type ButtonOf = Pick<Sender, 'numero' | 'buttonId'>;

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

/** One more would be too many. Of an estimate that falls all the time, a part of one is none. */
const isOver = (count: number, limit: number): boolean => count > limit - 1;

/** Votes that are asked to come again are counted up to so many times the soft limit: that keeps an alarm up, and no more. */
const ALARM = 2;

/** Counts votes and later steps, and says which are too many. Microseconds, nothing asked of the database. */
export const createVoteLimits = ({
  visitor,
  button,
  salt,
  visitors,
  buttons,
  now,
}: VoteLimitsInput) => {
  const buttonKey = ({ buttonId, numero }: ButtonOf): CountKey =>
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
      if (isOver(before, limits.hard)) {
        return { state: 'refused', wait: counts.waitFor(key, limits.hard, time) };
      }
      if (isOver(before, limits.soft) && verdict.state === 'free') {
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

    /** More votes came for this button than it ever gets: the next ones are suspect, unless they prove their work. */
    isUnderAttack: (sender: ButtonOf): boolean =>
      isOver(buttons.count(buttonKey(sender), now()), button.soft),

    /**
     * A vote is asked to come again with a proof of work. Its author has not voted; the flood that it may belong to
     * goes on, and must not fill the hard limit either, since votes with a proof stop there too.
     */
    postpone: (sender: Sender): void => {
      const time = now();
      visitors.add(visitorKey(sender, time), time, -1);
      const key = buttonKey(sender);
      if (buttons.count(key, time) > ALARM * button.soft) buttons.add(key, time, -1);
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
