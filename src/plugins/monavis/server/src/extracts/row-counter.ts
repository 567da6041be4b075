const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/**
 * Counts the lines of a file that comes in pieces cut anywhere.
 *
 * @param hasQuotes - true where a line feed between quotes belongs to a cell
 * @returns a function that takes the next piece, and gives the number of lines that end in it
 */
export const createRowCounter = (hasQuotes: boolean) => {
  let isQuoted = false;
  return (piece: Buffer): number => {
    let rows = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index];
      // A quote of the text is doubled: it opens and closes at once.
      if (byte === QUOTE) isQuoted = hasQuotes && !isQuoted;
      else if (byte === LINE_FEED && !isQuoted) rows += 1;
    }
    return rows;
  };
};
