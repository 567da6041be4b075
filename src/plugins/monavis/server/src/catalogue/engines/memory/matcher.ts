import type MiniSearch from 'minisearch';
import type { WordGroup } from '../../analysis/query';
import { idsOf, type Entries } from './entries';
import type { Headings } from './headings';
import type { Numbers } from './numbers';
import type { Vocabulary, Wanted } from './vocabulary';

/** Entries found, each with what the find is worth. */
export type Finds = Map<number, number>;

export interface MatcherInput {
  titles: MiniSearch<{ id: number; title: string }>;
  headings: Headings;
  vocabulary: Vocabulary;
  numbers: Numbers;
  entries: Entries;
}

/** Where to look: everywhere, or among these only. */
type Among = Pick<Finds, 'has' | 'size' | 'keys'> | undefined;

/** A number that is the entry's own comes before every word. */
const NUMBER_SCORE = 1_000;
const NUMBER_PREFIX_SCORE = 50;
const SHORTEST_NUMBER_PREFIX = 3;
/** A heading says less of a démarche than its title. */
const HEADING_WEIGHT = 0.5;
const MEANING_WEIGHT = 0.9;
/** How to read the words of the list of synonyms. */
const AS_WRITTEN = { isLast: false, isAlone: false, isForgiving: false };

const keepBest = (finds: Finds, id: number, score: number): void => {
  const known = finds.get(id);
  if (known === undefined || known < score) finds.set(id, score);
};

/** Finds entries by one part of a query. */
export const createMatcher = ({ titles, headings, vocabulary, numbers, entries }: MatcherInput) => {
  const findNumber = ({ word, isLast, isAlone }: Wanted, among: Among, finds: Finds): void => {
    const keep = (numero: number, score: number): void => {
      for (const id of idsOf(numero)) {
        if (entries.has(id) && (!among || among.has(id))) keepBest(finds, id, score);
      }
    };
    for (const numero of numbers.find(word, isAlone)) keep(numero, NUMBER_SCORE);
    if (finds.size > 0 || !isLast || !isAlone || word.length < SHORTEST_NUMBER_PREFIX) return;
    for (const numero of numbers.findBegun(word)) keep(numero, NUMBER_PREFIX_SCORE);
  };

  const findInHeadings = (word: string, weight: number, among: Among, finds: Finds): void => {
    for (const ids of headings.find(word)) {
      const rarity = Math.log(1 + entries.size() / ids.size);
      const score = HEADING_WEIGHT * weight * rarity;
      if (among && among.size < ids.size) {
        for (const id of among.keys()) if (ids.has(id)) keepBest(finds, id, score);
      } else {
        for (const id of ids) if (!among || among.has(id)) keepBest(finds, id, score);
      }
    }
  };

  const findWord = (wanted: Wanted, among: Among): Finds => {
    const finds: Finds = new Map();
    findNumber(wanted, among, finds);
    const readings = vocabulary.read(wanted);
    if (readings.length === 0) return finds;
    const weights = new Map(readings.map((reading) => [reading.word, reading.weight]));
    const results = titles.search([...weights.keys()].join(' '), {
      boostTerm: (term) => weights.get(term) ?? 1,
      boostDocument: among && ((id) => (among.has(id) ? 1 : 0)),
    });
    // MiniSearch rewards a title that holds several of the words; here they are readings of one word.
    for (const { id, score, queryTerms } of results)
      keepBest(finds, id, score / queryTerms.length ** 2);
    for (const reading of readings) findInHeadings(reading.word, reading.weight, among, finds);
    return finds;
  };

  /** About how many entries hold the word. */
  const cost = (wanted: Wanted): number =>
    vocabulary
      .read(wanted)
      .reduce(
        (sum, { word }) =>
          sum +
          vocabulary.count(word) +
          headings.find(word).reduce((total, ids) => total + ids.size, 0),
        numbers.find(wanted.word, wanted.isAlone).length
      );

  /** Entries that hold all the words; the rarest first, so that the others are looked for among few. */
  const findAll = (wanted: Wanted[], among: Among): Finds => {
    const byCost = wanted
      .map((word) => ({ word, cost: cost(word) }))
      .sort((a, b) => a.cost - b.cost);
    let finds: Finds | undefined;
    for (const { word } of byCost) {
      const next = findWord(word, finds ?? among);
      if (finds) for (const [id, score] of next) next.set(id, score + (finds.get(id) ?? 0));
      finds = next;
      if (finds.size === 0) break;
    }
    return finds ?? new Map();
  };

  const expressionsOf = ({ words, meanings, isLast, isAlone }: WordGroup, isForgiving: boolean) => [
    {
      weight: 1,
      wanted: words.map((word, index) => ({
        word,
        isLast: isLast && index === words.length - 1,
        isAlone: isAlone && words.length === 1,
        isForgiving,
      })),
    },
    ...meanings.map((meaning) => ({
      weight: MEANING_WEIGHT,
      wanted: meaning.map((word) => ({ word, ...AS_WRITTEN })),
    })),
  ];

  return {
    /** About how many entries hold this group. */
    estimate: (group: WordGroup, isForgiving: boolean): number =>
      expressionsOf(group, isForgiving).reduce(
        (sum, { wanted }) => sum + Math.min(...wanted.map(cost)),
        0
      ),

    /** Entries that hold the words of this group, or an expression that means the same. */
    find(group: WordGroup, isForgiving: boolean, among?: Among): Finds {
      const finds: Finds = new Map();
      for (const { weight, wanted } of expressionsOf(group, isForgiving)) {
        for (const [id, score] of findAll(wanted, among)) keepBest(finds, id, score * weight);
      }
      return finds;
    },
  };
};

export type Matcher = ReturnType<typeof createMatcher>;
