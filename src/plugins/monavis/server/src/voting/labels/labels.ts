import type { Satisfaction } from '../../../../shared/contracts/common';
import type {
  AdministrationChannel,
  Difficulty,
  Help,
  Level,
} from '../../../../shared/contracts/reviews';
import type { RefusalCode } from '../demarche-form';
import type { Problem } from '../step-answers';
import type { Step } from '../types';

type LaterStep = Exclude<Step, 'satisfaction'>;

/** Why a step came back although nothing is wrong with what was typed. */
export type NoticeCode = 'expired' | 'unreadable-token' | 'busy' | 'already-voted' | 'work-asked';

interface Words {
  title: string;
  text: string;
}

/** Every text of the form in one language. What is stored are the codes, never these. */
export interface Labels {
  formTitle: string;
  otherLanguage: string;
  satisfaction: {
    question: string;
    choices: Record<Satisfaction, string>;
    send: string;
    change: string;
    /** How many optional steps follow: 1 to 3. */
    next: (count: number) => string;
  };
  stepTitles: Record<LaterStep, string>;
  /** « Étape 1 sur 3 » */
  progress: (position: number, total: number) => string;
  /** After the vote, before 1 to 3 optional steps. */
  saved: { title: string; text: (count: number) => string };
  clarity: { question: string; hint: string; lowest: string; highest: string };
  help: {
    question: string;
    hint: string;
    choices: Record<Help, string>;
    other: string;
    reached: Record<AdministrationChannel, string>;
    yes: string;
    no: string;
    quality: Record<AdministrationChannel, string>;
    lowest: string;
    highest: string;
  };
  difficulties: {
    question: string;
    hint: string;
    choices: Record<Difficulty, string>;
    other: string;
  };
  comment: { question: string; hint: string; hintWithContact: string; limit: string };
  contact: { question: string; hint: string };
  /** On every page of the test of a form. */
  test: string;
  /** Name of a level for who cannot see the scale. */
  level: (level: Level, lowest: string, highest: string) => string;
  next: string;
  previous: string;
  finish: string;
  thanks: { title: string; text: string; use: string; close: string; back: string };
  problemTitle: string;
  /** Put before the title of the page, which is read first. */
  problemPrefix: string;
  problem: (problem: Problem) => string;
  notices: Record<NoticeCode, Words>;
  /** Refused for so many minutes, in digits or as a hole of a template. */
  tooMany: (minutes: string) => Words;
  /** What is said of the work that a browser is asked for while its button is under attack. */
  work: {
    running: string;
    /** Its citizen sent the form meanwhile. */
    waiting: string;
    done: string;
    failed: string;
    withoutScript: string;
  };
  /** Beside the field that only programs fill in. */
  trap: string;
  refusals: Record<RefusalCode, Words>;
  receiptExpired: Words;
  reviewGone: Words;
  keptText: Words;
  backToDemarche: string;
}
