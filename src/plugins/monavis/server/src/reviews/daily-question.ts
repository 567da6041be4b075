import type { ReviewFilter } from '../../../shared/contracts/reviews';

/** A question of the daily counts, and one of its answers; without one, each review counts once. */
export interface DailyQuestion {
  question: string;
  answer: string | null;
}

/** Each review has one answer to this one. */
const ALL: DailyQuestion = { question: 'satisfaction', answer: null };

const asked = ({ satisfaction, clarity, help, difficulty }: ReviewFilter): DailyQuestion[] => [
  ...(satisfaction ? [{ question: 'satisfaction', answer: satisfaction }] : []),
  ...(clarity ? [{ question: 'clarity', answer: String(clarity) }] : []),
  ...(help ? [{ question: 'contactTried', answer: help }] : []),
  ...(difficulty ? [{ question: 'difficulties', answer: difficulty }] : []),
];

/** Who wrote a comment, those whose text was erased since included. */
export const COMMENTS: DailyQuestion = { question: 'comment', answer: '*' };

/** True when comments are asked for, and nothing else but days and a button. */
export const isAboutComments = (filter: ReviewFilter): boolean =>
  filter.withComment === true && dailyQuestionOf({ ...filter, withComment: undefined }) === ALL;

/**
 * What to ask the daily counts to know how many reviews a filter keeps, besides its days and its button.
 *
 * @returns undefined when they cannot tell: two answers at once, texts (whose counts stay when they are erased), marks, words
 */
export const dailyQuestionOf = (filter: ReviewFilter): DailyQuestion | undefined => {
  if (filter.withComment || filter.unread || filter.flagged || filter.q) return undefined;
  const questions = asked(filter);
  return questions.length > 1 ? undefined : (questions[0] ?? ALL);
};
