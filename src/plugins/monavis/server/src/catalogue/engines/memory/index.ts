import MiniSearch from 'minisearch';
import type { SynonymPair, TextMark } from '../../../../../shared/contracts/catalogue';
import { findMarks } from '../../analysis/marks';
import { indexSynonyms, toGroups, toMeaningfulWords, toPlainWords } from '../../analysis/query';
import { STOP_WORDS } from '../../analysis/stop-words';
import { toTokens } from '../../analysis/tokens';
import type { CatalogueMatches, CatalogueSearch } from '../../engine';
import type { SearchEntry } from '../../entry';
import { createEntries, idsOf } from './entries';
import { countFacets } from './facets';
import { createHeadings } from './headings';
import { createMatcher, type Finds } from './matcher';
import { findEntries } from './rank';
import { createNumbers } from './numbers';
import { createVocabulary } from './vocabulary';

const titleWords = (title: string): string[] =>
  toTokens(title)
    .map(({ word }) => word)
    .filter((word) => !STOP_WORDS.has(word));

/** Texts that a démarche shares with others, or had; « cerfa » is what people call a form. */
const headingsOf = (entry: SearchEntry): string[] =>
  [
    [entry.administration, entry.acronym].filter(Boolean).join(' '),
    entry.theme,
    entry.subject,
    entry.kind,
    entry.cerfa && 'cerfa',
    ...(entry.former ?? []).map(({ title }) => title),
  ].filter((text): text is string => Boolean(text));

/** Words that ask for help rather than for a service: what a title of this kind is worth when nobody asks for it. */
const KIND_WEIGHTS: Record<string, number> = { Téléservice: 1.1, 'Modèle de document': 0.85 };

const ESSENTIAL_WEIGHT = 1.1;
/** A title that begins with the very words of the query. */
const BEGINNING_WEIGHT = 1.5;
const READ_AGAIN = 30;

const isVisible = ({ scope }: SearchEntry, isPublishedOnly: boolean): boolean =>
  scope === 'everyone' || scope === (isPublishedOnly ? 'visitors' : 'agents');

/** The référentiel in memory: every text that can be found, ready to be searched. */
export const createMemoryIndex = () => {
  const entries = createEntries();
  const numbers = createNumbers();
  const vocabulary = createVocabulary();
  const headings = createHeadings(vocabulary);
  // Words come analysed, from titles as from queries.
  const titles = new MiniSearch<{ id: number; title: string }>({
    fields: ['title'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
  });
  const matcher = createMatcher({ titles, headings, vocabulary, numbers, entries });
  let synonyms = indexSynonyms([]);
  let alphabetical: SearchEntry[] | undefined;

  const add = (entry: SearchEntry): void => {
    const id = entries.add(entry);
    const words = titleWords(entry.title);
    titles.add({ id, title: words.join(' ') });
    for (const word of new Set(words)) vocabulary.add(word);
    numbers.add(entry);
    headings.add(id, headingsOf(entry));
  };

  const remove = (id: number): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.remove(id);
    const words = titleWords(entry.title);
    titles.remove({ id, title: words.join(' ') });
    for (const word of new Set(words)) vocabulary.remove(word);
    numbers.remove(entry);
    headings.remove(id, headingsOf(entry));
  };

  const inAlphabeticalOrder = (): SearchEntry[] => {
    const { compare } = new Intl.Collator('fr', { numeric: true });
    alphabetical ??= entries
      .all()
      .sort((a, b) => Number(b.isEssential) - Number(a.isEssential) || compare(a.title, b.title));
    return alphabetical;
  };

  const inOrderOfWorth = (finds: Finds, q: string): SearchEntry[] => {
    const typed = toPlainWords(q);
    const worth = [...finds].flatMap(([id, score]) => {
      const entry = entries.get(id);
      if (!entry) return [];
      const kind = KIND_WEIGHTS[entry.kind ?? ''] ?? 1;
      return { entry, score: score * kind * (entry.isEssential ? ESSENTIAL_WEIGHT : 1) };
    });
    worth.sort((a, b) => b.score - a.score || a.entry.numero - b.entry.numero);
    // Only the first ones are read again: the others cannot come before them.
    const first = worth.slice(0, READ_AGAIN).map(({ entry, score }) => ({
      entry,
      score: toPlainWords(entry.title).startsWith(typed) ? score * BEGINNING_WEIGHT : score,
    }));
    first.sort((a, b) => b.score - a.score);
    return [...first, ...worth.slice(READ_AGAIN)].map(({ entry }) => entry);
  };

  return {
    /** Replaces what is known of this démarche. */
    put(numero: number, current: SearchEntry[]): void {
      alphabetical = undefined;
      for (const id of idsOf(numero)) remove(id);
      for (const entry of current) add(entry);
    },

    setSynonyms(pairs: readonly SynonymPair[]): void {
      synonyms = indexSynonyms(
        pairs.map(({ expression, meaning }) => ({
          words: toMeaningfulWords(expression),
          meaning: toMeaningfulWords(meaning),
        }))
      );
    },

    entries: (): SearchEntry[] => entries.all(),

    /** @returns a function that says where a title holds what is searched */
    marker(q: string): (title: string) => TextMark[] {
      const groups = toGroups(q, synonyms);
      return (title) => findMarks(title, groups);
    },

    search({
      q = '',
      page,
      pageSize,
      isPublishedOnly = false,
      ...filters
    }: CatalogueSearch): CatalogueMatches {
      const groups = toGroups(q, synonyms);
      const isListing = q.trim() === '';
      const found = isListing
        ? inAlphabeticalOrder()
        : inOrderOfWorth(findEntries(matcher, groups), q);
      const visible = found.filter((entry) => isVisible(entry, isPublishedOnly));
      const { kept, facets } = countFacets(visible, filters);
      const start = (page - 1) * pageSize;
      return {
        numeros: kept.slice(start, start + pageSize).map(({ numero }) => numero),
        total: kept.length,
        facets,
      };
    },
  };
};

export type MemoryIndex = ReturnType<typeof createMemoryIndex>;
