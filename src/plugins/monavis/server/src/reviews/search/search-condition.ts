import { parseSearch, type SearchTerm } from './query';

/** A condition on `reviews r` and what it binds. */
interface SearchCondition {
  sql: string;
  bindings: Record<string, string | boolean>;
}

const termsOf = (q: string | undefined): SearchTerm[] => (q ? parseSearch(q) : []);

/** True when the index of words can find it: it cannot find an absence. */
export const canLookFor = (q: string | undefined): boolean =>
  termsOf(q).some(({ isExcluded }) => !isExcluded);

/**
 * Comments that hold every term, and none of those that are excluded.
 *
 * @returns undefined when nothing is looked for
 */
export const searchConditionOf = (q: string | undefined): SearchCondition | undefined => {
  const terms = termsOf(q);
  if (terms.length === 0) return undefined;
  const queryOf = (index: number) => `monavis.comment_query(:term${index}, :isPrefix${index})`;
  const wanted = terms.flatMap(({ isExcluded }, index) => (isExcluded ? [] : [queryOf(index)]));
  const excluded = terms.flatMap(({ isExcluded }, index) => (isExcluded ? [queryOf(index)] : []));
  const words = 'monavis.comment_words(r.comment)';
  // As one query where something is looked for: its index then knows the absences too.
  const holds =
    wanted.length > 0
      ? `${words} @@ (${[...wanted, ...excluded.map((query) => `!! ${query}`)].join(' && ')})`
      : `not ${words} @@ (${excluded.join(' || ')})`;
  return {
    sql: `r.comment <> '' and ${holds}`,
    bindings: Object.fromEntries(
      terms.flatMap(({ words: typed, isPrefix }, index) => [
        [`term${index}`, typed.join(' ')],
        [`isPrefix${index}`, isPrefix],
      ])
    ),
  };
};
