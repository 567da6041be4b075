/** Letters that may be wrong in a word of this length: one from four letters, two from eight. None in a number. */
export const typosAllowed = (word: string): number => {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
};

/** One bit a letter: of two words at a distance of n, each has at most n letters that the other lacks. */
export const lettersOf = (word: string): number => {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
};

/** @returns how many bits are set */
export const countBits = (bits: number): number => {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

interface DistanceInput {
  typed: string;
  word: string;
  maximum: number;
  /** The typed word may be the beginning of the other. */
  isPrefix?: boolean;
}

const LONGEST = 64;
// Kept from one call to the next: a search compares thousands of words.
const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)];

/**
 * How many letters were forgotten, added, replaced or swapped with their neighbour.
 *
 * @returns the distance, or `maximum + 1` when it is greater than `maximum`
 */
export const typosBetween = ({ typed, word, maximum, isPrefix = false }: DistanceInput): number => {
  const tooMany = maximum + 1;
  const gap = typed.length - word.length;
  if (gap > maximum || (!isPrefix && -gap > maximum)) return tooMany;
  const width = isPrefix ? Math.min(word.length, typed.length + maximum) : word.length;
  if (width >= LONGEST) return tooMany;

  // Rows are letters of `typed`, columns are letters of `word`; three rows are enough.
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  let best = 0;
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    current[0] = row;
    best = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = letter === word.charCodeAt(column - 1);
      let cost = last[column - 1] + (isSame ? 0 : 1);
      if (last[column] + 1 < cost) cost = last[column] + 1;
      if (current[column - 1] + 1 < cost) cost = current[column - 1] + 1;
      const isSwap =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (isSwap && beforeLast[column - 2] + 1 < cost) cost = beforeLast[column - 2] + 1;
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > maximum) return tooMany;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(tooMany, isPrefix ? best : last[width]);
};
