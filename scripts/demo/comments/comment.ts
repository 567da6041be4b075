import type { Satisfaction } from '../../../src/plugins/monavis/shared/contracts/common';
import type { Random } from '../random';
import { BAD } from './bad';
import { blemish } from './blemish';
import { GOOD } from './good';
import { MEDIUM } from './medium';
import { ENGLISH, SITUATIONS, SLOTS, STORY } from './slots';

const FRAGMENTS = {
  good: { ...GOOD, suggestions: MEDIUM.suggestions },
  medium: MEDIUM,
  bad: { ...BAD, suggestions: MEDIUM.suggestions },
};

/** How often the end of a comment is a suggestion. */
const SUGGESTION_SHARE: Record<Satisfaction, number> = { good: 0.08, medium: 0.4, bad: 0.2 };
const LONG_SHARE = 0.04;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const createWriter = (random: Random) => {
  const used = new Set<string>();
  const isFeminine = random.chance(0.5);
  const fill = (template: string): string =>
    capitalise(
      template
        .replaceAll('{e}', isFeminine ? 'e' : '')
        .replace(/\{([^}]+)\}/gu, (_slot, name: string) => random.pick(SLOTS[name]))
        .replace(/(?<!\p{L})à le /gu, 'au ')
        .replace(/(?<!\p{L})de le /gu, 'du ')
    );
  /** A fragment that this comment has not used yet: nobody says the same thing twice. */
  const draw = (fragments: readonly string[]): string => {
    const fresh = fragments.filter((fragment) => !used.has(fragment));
    const fragment = random.pick(fresh.length > 0 ? fresh : fragments);
    used.add(fragment);
    return fill(fragment);
  };
  return draw;
};

/** A comment in French, as citizens write them: a word or a page, tidy or not. Never the name of anybody. */
export const writeComment = (satisfaction: Satisfaction, random: Random): string => {
  const { openings, sentences, suggestions, closings } = FRAGMENTS[satisfaction];
  const draw = createWriter(random);
  const parts: string[] = [];
  if (random.chance(0.5)) parts.push(draw(openings));
  if (random.chance(0.12)) parts.push(draw(SITUATIONS));
  const isLong = random.chance(LONG_SHARE);
  const length = isLong ? 5 + Math.floor(random.next() * 6) : random.weighted([2, 6, 4, 1.5]);
  for (let i = 0; i < length; i += 1) {
    parts.push(draw(isLong && random.chance(0.4) ? STORY : sentences));
  }
  if (random.chance(SUGGESTION_SHARE[satisfaction])) parts.push(draw(suggestions));
  if (random.chance(0.25)) parts.push(draw(closings));
  if (parts.length === 0) parts.push(draw(openings));
  return blemish(parts.join(isLong && random.chance(0.5) ? '\n' : ' '), satisfaction, random);
};

/** One of the few comments in English. */
export const writeEnglishComment = (satisfaction: Satisfaction, random: Random): string =>
  random.pick(ENGLISH[satisfaction]);
