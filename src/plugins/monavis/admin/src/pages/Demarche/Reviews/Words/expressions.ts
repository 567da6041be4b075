/** A part of what is searched: a word, or an exact phrase between quotes; with a minus before it, what must be absent. */
const TERM = /-?(?:«[^«»]*»?|“[^“”]*”?|"[^"]*"?|[^\s«»“”"]+)/g;

const termsOf = (query: string): string[] => query.match(TERM) ?? [];

/** What is compared: letters without accents, in lower case; the star of « mot* » and quotes say nothing. */
const essenceOf = (term: string): string =>
  term
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{Mark}«»“”"*]/gu, '')
    .trim();

/** @returns whether the search asks for this word, or pair of words */
export const holdsExpression = (query: string, expression: string): boolean =>
  termsOf(query).some((term) => essenceOf(term) === essenceOf(expression));

/** @returns the search with this word, or pair of words, added; or without it when it is there */
export const toggleExpression = (query: string, expression: string): string => {
  const terms = termsOf(query);
  const kept = terms.filter((term) => essenceOf(term) !== essenceOf(expression));
  const added = expression.includes(' ') ? `"${expression}"` : expression;
  return [...kept, ...(kept.length < terms.length ? [] : [added])].join(' ');
};
