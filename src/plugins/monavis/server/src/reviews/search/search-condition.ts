import { parseSearch, type SearchTerm } from './query';

/** A condition on `reviews r` and what it binds. */
export interface SearchCondition {
  sql: string;
  bindings: Record<string, string | boolean>;
}

const termsOf = (q: string | undefined): SearchTerm[] => (q ? parseSearch(q) : []);

/** True when the index of words can find it: it cannot find an absence. */
export const canLookFor = (q: string | undefined): boolean =>
  termsOf(q).some(({ isExcluded }) => !isExcluded);

const WORDS = 'monavis.comment_words(r.comment)';

const queryOf = (index: number): string =>
  `monavis.comment_query(:term${index}, :isPrefix${index})`;

const bindingsOf = (terms: SearchTerm[]): SearchCondition['bindings'] =>
  Object.fromEntries(
    terms.flatMap(({ words, isPrefix }, index) => [
      [`term${index}`, words.join(' ')],
      [`isPrefix${index}`, isPrefix],
    ])
  );

/**
 * Comments that hold one of the terms of a search that only excludes: what it leaves out.
 *
 * @returns undefined when it also looks for something, or for nothing at all
 */
export const exclusionOf = (q: string | undefined): SearchCondition | undefined => {
  const terms = termsOf(q);
  if (terms.length === 0 || canLookFor(q)) return undefined;
  const queries = terms.map((_term, index) => queryOf(index));
  return {
    sql: `r.comment <> '' and ${WORDS} @@ (${queries.join(' || ')})`,
    bindings: bindingsOf(terms),
  };
};

/**
 * Comments that hold every term, and none of those that are excluded.
 *
 * @returns undefined when nothing is looked for
 */
export const searchConditionOf = (q: string | undefined): SearchCondition | undefined => {
  const terms = termsOf(q);
  if (terms.length === 0) return undefined;
  const wanted = terms.flatMap(({ isExcluded }, index) => (isExcluded ? [] : [queryOf(index)]));
  const excluded = terms.flatMap(({ isExcluded }, index) => (isExcluded ? [queryOf(index)] : []));
  // As one query where something is looked for: its index then knows the absences too.
  const holds =
    wanted.length > 0
      ? `${WORDS} @@ (${[...wanted, ...excluded.map((query) => `!! ${query}`)].join(' && ')})`
      : `not ${WORDS} @@ (${excluded.join(' || ')})`;
  return { sql: `r.comment <> '' and ${holds}`, bindings: bindingsOf(terms) };
};
