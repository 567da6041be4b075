import {
  ADMINISTRATION_CHANNELS,
  type AdministrationChannel,
  type Difficulty,
  type Help,
  type Level,
  type ReviewAnswers,
} from '../../../src/plugins/monavis/shared/contracts/reviews';
import type { Satisfaction } from '../../../src/plugins/monavis/shared/contracts/common';
import type { Random } from '../random';

/** Shares of the levels 1 to 5, by satisfaction. */
const CLARITY: Record<Satisfaction, number[]> = {
  good: [1, 2, 7, 32, 58],
  medium: [7, 20, 40, 25, 8],
  bad: [38, 30, 20, 8, 4],
};
const QUALITY: Record<Satisfaction, number[]> = {
  good: [1, 3, 12, 40, 44],
  medium: [8, 20, 38, 26, 8],
  bad: [35, 30, 22, 9, 4],
};
const NO_HELP_SHARE: Record<Satisfaction, number> = { good: 0.78, medium: 0.5, bad: 0.3 };
const REACHED_SHARE: Record<Satisfaction, number> = { good: 0.88, medium: 0.62, bad: 0.32 };
const DIFFICULTY_SHARE: Record<Satisfaction, number> = { good: 0.08, medium: 0.55, bad: 0.85 };

const HELP: [Help, number][] = [
  ['counter', 18],
  ['phone', 34],
  ['email', 16],
  ['chat', 6],
  ['relative', 22],
  ['association', 5],
  ['website', 20],
  ['other', 2],
];
const DIFFICULTIES: [Difficulty, number][] = [
  ['missing-information', 28],
  ['not-working', 22],
  ['mobile-display', 12],
  ['documents', 26],
  ['unclear-next-steps', 20],
  ['other', 3],
];
const OTHER_HELP = [
  'espace France Services',
  'médiathèque',
  'assistante sociale',
  'secrétaire de mairie',
  'conseiller numérique',
];
const OTHER_DIFFICULTIES = [
  'mon cas n’est pas prévu',
  'pas de version imprimable',
  'adresse à l’étranger refusée',
  'compte impossible à créer',
  'trop de questions',
];

const drawLevel = (shares: number[], random: Random): Level =>
  (random.weighted(shares) + 1) as Level;

/** One code, or two different ones, in the order of the form. */
const drawCodes = <TCode>(choices: [TCode, number][], random: Random): TCode[] => {
  const drawn = new Set<number>([random.weighted(choices.map(([, weight]) => weight))]);
  if (random.chance(0.3)) drawn.add(random.weighted(choices.map(([, weight]) => weight)));
  return [...drawn].sort((a, b) => a - b).map((index) => choices[index][0]);
};

const drawHelp = (satisfaction: Satisfaction, random: Random): ReviewAnswers => {
  if (random.chance(NO_HELP_SHARE[satisfaction])) return { contactTried: ['none'] };
  const contactTried = drawCodes(HELP, random);
  const contactReached: Partial<Record<AdministrationChannel, 'yes' | 'no'>> = {};
  const contactQuality: Partial<Record<AdministrationChannel, Level>> = {};
  for (const channel of ADMINISTRATION_CHANNELS) {
    if (!contactTried.includes(channel)) continue;
    const isReached = random.chance(REACHED_SHARE[satisfaction]);
    contactReached[channel] = isReached ? 'yes' : 'no';
    if (isReached) contactQuality[channel] = drawLevel(QUALITY[satisfaction], random);
  }
  return {
    contactTried,
    ...(contactTried.includes('other') && { contactTriedOther: random.pick(OTHER_HELP) }),
    ...(Object.keys(contactReached).length > 0 && { contactReached }),
    ...(Object.keys(contactQuality).length > 0 && { contactQuality }),
  };
};

const drawDifficulties = (satisfaction: Satisfaction, random: Random): ReviewAnswers => {
  if (!random.chance(DIFFICULTY_SHARE[satisfaction])) return {};
  const difficulties = drawCodes(DIFFICULTIES, random);
  return {
    difficulties,
    ...(difficulties.includes('other') && { difficultiesOther: random.pick(OTHER_DIFFICULTIES) }),
  };
};

/** « Clarté », in keeping with the satisfaction. */
export const drawClarity = (satisfaction: Satisfaction, random: Random): Level =>
  drawLevel(CLARITY[satisfaction], random);

/** The answers of « Aides », in keeping with the satisfaction. */
export const drawAnswers = (satisfaction: Satisfaction, random: Random): ReviewAnswers => ({
  ...drawHelp(satisfaction, random),
  ...drawDifficulties(satisfaction, random),
});
