import type { Settings } from 'meilisearch';
import type { SynonymPair } from '../../../../../shared/contracts/catalogue';
import { toPlainWords } from '../../analysis/query';
import { STOP_WORDS } from '../../analysis/stop-words';

/** More than any référentiel: the total that is shown must be the right one. */
const MAX_HITS = 200_000;
const MAX_FACET_VALUES = 2_000;

const toSynonyms = (pairs: readonly SynonymPair[]): Record<string, string[]> => {
  const synonyms: Record<string, string[]> = Object.create(null);
  for (const { expression, meaning } of pairs) {
    (synonyms[toPlainWords(expression)] ??= []).push(toPlainWords(meaning));
  }
  return { ...synonyms };
};

/** How the search server reads the référentiel: the same tolerance as memory, in its own words. */
export const toSettings = (pairs: readonly SynonymPair[]): Settings => ({
  searchableAttributes: [
    'numbers',
    'title',
    'formerTitles',
    'acronym',
    'administration',
    'subject',
    'theme',
    'kind',
  ],
  filterableAttributes: ['numero', 'scope', 'administration', 'theme', 'audiences'],
  sortableAttributes: ['isEssential', 'title'],
  stopWords: [...STOP_WORDS].sort(),
  synonyms: toSynonyms(pairs),
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['fra'] }],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnNumbers: true,
    disableOnAttributes: ['numbers'],
  },
  pagination: { maxTotalHits: MAX_HITS },
  faceting: { maxValuesPerFacet: MAX_FACET_VALUES },
});
