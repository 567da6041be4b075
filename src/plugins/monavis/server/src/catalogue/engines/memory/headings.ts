import { toMeaningfulWords } from '../../analysis/query';
import type { Vocabulary } from './vocabulary';

/** What a démarche shares with many: its administration, its theme, its kind… */
interface Heading {
  words: string[];
  /** Entries that have it. */
  ids: Set<number>;
}

/**
 * The headings of all entries, each kept once: as fields of every entry, they would take most of the memory of the
 * index and most of the time of a search.
 */
export const createHeadings = (vocabulary: Vocabulary) => {
  const byText = new Map<string, Heading>();
  const byWord = new Map<string, Set<Heading>>();

  const create = (text: string): Heading => {
    const heading = { words: [...new Set(toMeaningfulWords(text))], ids: new Set<number>() };
    byText.set(text, heading);
    for (const word of heading.words) {
      vocabulary.add(word);
      byWord.set(word, (byWord.get(word) ?? new Set()).add(heading));
    }
    return heading;
  };

  const drop = (text: string, heading: Heading): void => {
    byText.delete(text);
    for (const word of heading.words) {
      vocabulary.remove(word);
      byWord.get(word)?.delete(heading);
    }
  };

  return {
    add(id: number, texts: string[]): void {
      for (const text of texts) (byText.get(text) ?? create(text)).ids.add(id);
    },

    remove(id: number, texts: string[]): void {
      for (const text of texts) {
        const heading = byText.get(text);
        if (!heading?.ids.delete(id) || heading.ids.size > 0) continue;
        drop(text, heading);
      }
    },

    /** @returns the entries whose heading holds this word, a set for each heading */
    find: (word: string): ReadonlySet<number>[] =>
      [...(byWord.get(word) ?? [])].map(({ ids }) => ids),
  };
};

export type Headings = ReturnType<typeof createHeadings>;
