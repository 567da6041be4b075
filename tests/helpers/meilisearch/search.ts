import { StoreFault, type StoredDocument, type StoredIndex } from './store';

export interface SearchBody {
  q?: string;
  filter?: string[];
  facets?: string[];
  sort?: string[];
  page?: number;
  hitsPerPage?: number;
  limit?: number;
  locales?: string[];
}

const CLAUSE = /^(\w+) (=|IN|NOT IN) (.+)$/;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const valuesOf = (document: StoredDocument, attribute: string): string[] =>
  [document[attribute] ?? []].flat().map(String);

const unquote = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;

const toPredicate = (clause: string, { settings }: StoredIndex) => {
  const match = CLAUSE.exec(clause);
  if (!match || !settings.filterableAttributes?.includes(match[1])) {
    throw new StoreFault(400, 'invalid_search_filter');
  }
  const [, attribute, operator, operand] = match;
  const wanted =
    operator === '=' ? [unquote(operand)] : operand.slice(1, -1).split(', ').filter(Boolean);
  return (document: StoredDocument): boolean => {
    const isIn = valuesOf(document, attribute).some((value) => wanted.includes(value));
    return operator === 'NOT IN' ? !isIn : isIn;
  };
};

/** Every word of the query, or of a synonym of the whole query, begins a word of the document. */
const toMatcher = (q: string, { settings }: StoredIndex) => {
  const stopWords = new Set(settings.stopWords);
  const meaningful = (text: string) => wordsOf(text).filter((word) => !stopWords.has(word));
  const alternatives = [
    meaningful(q),
    ...(settings.synonyms?.[wordsOf(q).join(' ')] ?? []).map(meaningful),
  ];
  return (document: StoredDocument): boolean => {
    const words = (settings.searchableAttributes ?? []).flatMap((attribute) =>
      valuesOf(document, attribute).flatMap(wordsOf)
    );
    return alternatives.some((wanted) =>
      wanted.every((word) => words.some((held) => held.startsWith(word)))
    );
  };
};

/** Answers one search as Meilisearch words it: by page when a page is asked for, by limit otherwise. */
export const searchIndex = (index: StoredIndex, body: SearchBody) => {
  const predicates = (body.filter ?? []).map((clause) => toPredicate(clause, index));
  const matches = toMatcher(body.q ?? '', index);
  const found = [...index.documents.values()].filter(
    (document) => matches(document) && predicates.every((holds) => holds(document))
  );
  const facetDistribution: Record<string, Record<string, number>> = {};
  for (const facet of body.facets ?? []) {
    const counts: Record<string, number> = {};
    for (const document of found) {
      for (const value of valuesOf(document, facet)) counts[value] = (counts[value] ?? 0) + 1;
    }
    facetDistribution[facet] = counts;
  }
  const common = { query: body.q ?? '', processingTimeMs: 0, facetDistribution };
  if (body.page === undefined) {
    const hits = found.slice(0, body.limit ?? 20);
    return {
      ...common,
      hits,
      limit: body.limit ?? 20,
      offset: 0,
      estimatedTotalHits: found.length,
    };
  }
  const { page, hitsPerPage = 20 } = body;
  const hits = found.slice((page - 1) * hitsPerPage, page * hitsPerPage);
  return { ...common, hits, page, hitsPerPage, totalHits: found.length, totalPages: 1 };
};
