import { toTokens } from '../../analysis/tokens';
import type { SearchEntry } from '../../entry';

/** `r1234`, `13750`: an R number, or any number. */
const NUMBER = /^(r?)(\d{1,9})$/;

/** Of a CERFA number. */
const FORM_DIGITS = 5;

const toDigits = (text: string | null): number[] =>
  toTokens(text ?? '').flatMap(({ word }) => {
    const match = NUMBER.exec(word);
    return match ? [Number(match[2])] : [];
  });

/** Numbers of démarches by another number. Most have one: fifty thousand lists of one would take 10 MB. */
type Table = Map<number, number | number[]>;

const read = (table: Table, number: number): number[] => [table.get(number) ?? []].flat();

const write = (table: Table, number: number, numeros: number[]): void => {
  if (numeros.length === 0) table.delete(number);
  else table.set(number, numeros.length === 1 ? numeros[0] : numeros);
};

/**
 * The numbers that name a démarche: its R number, its CERFA number without the version. As integers: fifty thousand
 * words that each name one démarche would take as much memory as all the others.
 */
export const createNumbers = () => {
  const references: Table = new Map();
  const cerfas: Table = new Map();
  /** Numbers of démarches that were merged into others. */
  const merged: Table = new Map();

  const numbersOf = (entry: SearchEntry): [Table, number][] =>
    [entry, ...(entry.former ?? [])].flatMap(({ numero, reference, cerfa }) => [
      ...toDigits(reference).map((number): [Table, number] => [references, number]),
      ...toDigits(cerfa).map((number): [Table, number] => [cerfas, number]),
      ...(numero === entry.numero ? [] : [[merged, numero] satisfies [Table, number]]),
    ]);

  return {
    add(entry: SearchEntry): void {
      for (const [table, number] of numbersOf(entry)) {
        write(table, number, [...new Set([...read(table, number), entry.numero])]);
      }
    },

    remove(entry: SearchEntry): void {
      for (const [table, number] of numbersOf(entry)) {
        write(
          table,
          number,
          read(table, number).filter((numero) => numero !== entry.numero)
        );
      }
    },

    /**
     * @param isAlone - the number is the whole query: among other words, « 2020 » is a year and « 1901 » a law
     * @returns the démarches that the word names, by any of their numbers; nothing for a word of letters
     */
    find(word: string, isAlone: boolean): number[] {
      const match = NUMBER.exec(word);
      if (!match) return [];
      const number = Number(match[2]);
      const named = read(references, number);
      if (match[1]) return named;
      if (!isAlone && match[2].length < FORM_DIGITS) return [];
      const own = isAlone ? [number, ...read(merged, number)] : [];
      return [...named, ...read(cerfas, number), ...own];
    },

    /** @returns the démarches whose R or CERFA number begins so */
    findBegun(word: string): number[] {
      const match = NUMBER.exec(word);
      if (!match) return [];
      return [references, ...(match[1] ? [] : [cerfas])].flatMap((table) =>
        [...table.keys()].flatMap((number) =>
          String(number).startsWith(match[2]) ? read(table, number) : []
        )
      );
    },
  };
};

export type Numbers = ReturnType<typeof createNumbers>;
