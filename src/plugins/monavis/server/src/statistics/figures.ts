import type { AdministrationChannel } from '../../../shared/contracts/reviews';
import { ADMINISTRATION_CHANNELS } from '../../../shared/contracts/reviews';
import type {
  ChannelFigures,
  KeyFigure,
  KeyFigures,
  Trend,
} from '../../../shared/contracts/statistics';
import { measure, OUT_OF_TEN, SHARE, trendOf, type Answers, type Scale } from './interval';
import { LEVELS, levelAnswers } from './levels';
import { satisfactionAnswers } from './score';

/** How many times each answer was given to each question. */
export type QuestionCounts = Map<string, Partial<Record<string, number>>>;

const CHANNEL_QUESTIONS = ['contactReached', 'contactQuality'] as const;

/** The questions that the daily counts know, as the trigger names them. */
export const QUESTIONS = [
  'satisfaction',
  'clarity',
  'comment',
  'contactTried',
  'difficulties',
  ...CHANNEL_QUESTIONS.flatMap((question) =>
    ADMINISTRATION_CHANNELS.map((channel) => `${question}.${channel}`)
  ),
];

/** @returns the number of times that an answer was given; « * »: to anything at all */
export const countOf = (counts: QuestionCounts, question: string, answer: string): number =>
  counts.get(question)?.[answer] ?? 0;

const share = (part: number, whole: number): Answers[] => [
  { value: 1, n: part },
  { value: 0, n: whole - part },
];

const reachedAnswers = (counts: QuestionCounts, channels: readonly AdministrationChannel[]) => {
  const total = (answer: string) =>
    channels.reduce((sum, name) => sum + countOf(counts, `contactReached.${name}`, answer), 0);
  return share(total('yes'), total('yes') + total('no'));
};

const qualityAnswers = (counts: QuestionCounts, channels: readonly AdministrationChannel[]) =>
  levelAnswers(
    Object.fromEntries(
      LEVELS.map((level) => [
        level,
        channels.reduce(
          (sum, name) => sum + countOf(counts, `contactQuality.${name}`, String(level)),
          0
        ),
      ])
    )
  );

const FIGURES: Record<KeyFigure, { scale: Scale; answers: (counts: QuestionCounts) => Answers[] }> =
  {
    score: {
      scale: OUT_OF_TEN,
      answers: (counts) => satisfactionAnswers(counts.get('satisfaction') ?? {}),
    },
    clarity: { scale: OUT_OF_TEN, answers: (counts) => levelAnswers(counts.get('clarity') ?? {}) },
    reached: {
      scale: SHARE,
      answers: (counts) => reachedAnswers(counts, ADMINISTRATION_CHANNELS),
    },
    quality: {
      scale: OUT_OF_TEN,
      answers: (counts) => qualityAnswers(counts, ADMINISTRATION_CHANNELS),
    },
    comments: {
      scale: SHARE,
      answers: (counts) => {
        const reviews = satisfactionAnswers(counts.get('satisfaction') ?? {});
        const total = reviews.reduce((sum, { n }) => sum + n, 0);
        return share(countOf(counts, 'comment', '*'), total);
      },
    },
  };

const mapFigures = <TValue>(make: (figure: KeyFigure) => TValue): Record<KeyFigure, TValue> => ({
  score: make('score'),
  clarity: make('clarity'),
  reached: make('reached'),
  quality: make('quality'),
  comments: make('comments'),
});

/** The key figures of spec §8. */
export const toKeyFigures = (counts: QuestionCounts): KeyFigures =>
  mapFigures((figure) => {
    const { answers, scale } = FIGURES[figure];
    return measure(answers(counts), scale);
  });

/** How each of them moved. */
export const toTrends = (
  now: QuestionCounts,
  before: QuestionCounts
): Record<KeyFigure, Trend | null> =>
  mapFigures((figure) => {
    const { answers, scale } = FIGURES[figure];
    return trendOf(answers(now), answers(before), scale);
  });

/** What the help of the administration gave, channel by channel. */
export const toChannels = (counts: QuestionCounts): ChannelFigures[] =>
  ADMINISTRATION_CHANNELS.map((channel) => ({
    channel,
    tried: countOf(counts, 'contactTried', channel),
    reached: measure(reachedAnswers(counts, [channel]), SHARE),
    quality: measure(qualityAnswers(counts, [channel]), OUT_OF_TEN),
  }));
