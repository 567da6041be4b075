import type { WordGroup } from '../../analysis/query';
import type { Finds, Matcher } from './matcher';

/** A group that more entries hold is only looked for among those that the others find. */
const MANY = 2_000;
/** What holds only a part of the query must be worth this much of the best find. */
const WORTH = 0.4;

interface Step {
  matcher: Matcher;
  groups: WordGroup[];
  isForgiving: boolean;
}

const byRarity = ({ matcher, groups, isForgiving }: Step) =>
  groups
    .map((group) => ({ group, estimate: matcher.estimate(group, isForgiving) }))
    .sort((a, b) => a.estimate - b.estimate);

/** Entries that hold every group. */
const findEvery = (step: Step): Finds => {
  let finds: Finds | undefined;
  for (const { group, estimate } of byRarity(step)) {
    if (estimate === 0) return new Map();
    const next = step.matcher.find(group, step.isForgiving, finds);
    if (finds) for (const [id, score] of next) next.set(id, score + (finds.get(id) ?? 0));
    finds = next;
    if (finds.size === 0) break;
  }
  return finds ?? new Map();
};

/** Entries that hold a part of the groups: the more they hold, the more they are worth. */
const findSome = (step: Step): Finds => {
  const finds = new Map<number, { score: number; words: number }>();
  const total = step.groups.reduce((sum, { words }) => sum + words.length, 0);
  for (const { group, estimate } of byRarity(step)) {
    const among = finds.size > 0 && estimate > MANY ? finds : undefined;
    for (const [id, score] of step.matcher.find(group, step.isForgiving, among)) {
      const known = finds.get(id) ?? { score: 0, words: 0 };
      finds.set(id, { score: known.score + score, words: known.words + group.words.length });
    }
  }
  const scores = [...finds].map(([id, { score, words }]): [number, number] => [
    id,
    score * (words / total),
  ]);
  const least = WORTH * scores.reduce((best, [, score]) => Math.max(best, score), 0);
  return new Map(scores.filter(([, score]) => score >= least));
};

/**
 * From strict to lenient: all the words as they are typed, all the words with wrong letters, some of the words.
 *
 * @returns what the first way to find anything finds
 */
export const findEntries = (matcher: Matcher, groups: WordGroup[]): Finds => {
  const exact = findEvery({ matcher, groups, isForgiving: false });
  if (exact.size > 0) return exact;
  const forgiving = findEvery({ matcher, groups, isForgiving: true });
  if (forgiving.size > 0) return forgiving;
  return findSome({ matcher, groups, isForgiving: false });
};
