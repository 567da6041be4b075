import type { Satisfaction } from '../../../src/plugins/monavis/shared/contracts/common';
import type { Level, ReviewAnswers } from '../../../src/plugins/monavis/shared/contracts/reviews';
import { writeComment, writeEnglishComment } from '../comments/comment';
import { createRandom, type Random } from '../random';
import { drawAnswers, drawClarity } from './answers';
import { drawDates } from './calendar';

/** A démarche that receives synthetic reviews. */
export interface ReviewedDemarche {
  numero: number;
  /** Its share of the reviews, against the others. */
  weight: number;
  buttons: { id: number | null; source: string }[];
}

export interface SyntheticReview {
  demarcheNumero: number;
  buttonId: number | null;
  source: string;
  satisfaction: Satisfaction;
  clarity: Level | null;
  answers: ReviewAnswers | null;
  comment: string | null;
  language: 'fr' | 'en';
  createdAt: Date;
}

const COMMENT_SHARE: Record<Satisfaction, number> = { good: 0.2, medium: 0.32, bad: 0.48 };
const ENGLISH_SHARE = 0.015;
/** Who stops after the first question, and who stops before « Aides ». */
const ONE_ANSWER_SHARE = 0.12;
const NO_HELP_STEP_SHARE = 0.08;

/** Each démarche has a character of its own, always the same: how well it is liked, and where that is going. */
const createCharacter = (numero: number) => {
  const random = createRandom(numero);
  const liked = 0.5 + 0.42 * random.next();
  const trend = 0.24 * (random.next() - 0.4);
  return (progress: number): number =>
    Math.min(0.97, Math.max(0.08, liked + trend * (progress - 0.5)));
};

const drawSatisfaction = (liked: number, random: Random): Satisfaction =>
  (['good', 'medium', 'bad'] as const)[
    random.weighted([liked, (1 - liked) * 0.45, (1 - liked) * 0.55])
  ];

const drawComment = (satisfaction: Satisfaction, language: 'fr' | 'en', random: Random) => {
  if (!random.chance(COMMENT_SHARE[satisfaction])) return null;
  return (language === 'fr' ? writeComment : writeEnglishComment)(satisfaction, random);
};

/**
 * Invents reviews, oldest first: dates over thirteen months, answers that agree with each other, about a quarter with
 * a comment.
 *
 * @param count - how many, exactly
 * @param seed - the same one invents the same reviews
 */
export function* generateReviews(options: {
  count: number;
  demarches: ReviewedDemarche[];
  until: Date;
  seed: number;
}): Generator<SyntheticReview> {
  const random = createRandom(options.seed);
  const weights = options.demarches.map(({ weight }) => weight);
  const characters = options.demarches.map(({ numero }) => createCharacter(numero));
  for (const { time, progress } of drawDates(options.count, options.until, random)) {
    const index = random.weighted(weights);
    const { numero, buttons } = options.demarches[index];
    const button = random.pick(buttons);
    const satisfaction = drawSatisfaction(characters[index](progress), random);
    const language = random.chance(ENGLISH_SHARE) ? 'en' : 'fr';
    const isShort = random.chance(ONE_ANSWER_SHARE);
    yield {
      demarcheNumero: numero,
      buttonId: button.id,
      source: button.source,
      satisfaction,
      clarity: isShort ? null : drawClarity(satisfaction, random),
      answers:
        isShort || random.chance(NO_HELP_STEP_SHARE) ? null : drawAnswers(satisfaction, random),
      comment: isShort ? null : drawComment(satisfaction, language, random),
      language,
      createdAt: new Date(time),
    };
  }
}
