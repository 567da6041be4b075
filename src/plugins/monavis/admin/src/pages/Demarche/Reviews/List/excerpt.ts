import type { TextMark } from '../../../../../../shared/contracts/catalogue';

/** What two lines of the list show for sure, even on a phone. */
const SHOWN = 60;
/** Kept before what is searched. */
const LEAD = 30;

/**
 * Begins a text near the first of its marks, when that one would be cut off.
 *
 * @returns the text, its start replaced by « … », and the marks at their new places
 */
export const excerpt = (text: string, marks: TextMark[]): { text: string; marks: TextMark[] } => {
  const first = marks.at(0);
  if (!first || first[1] <= SHOWN) return { text, marks };
  const space = text.lastIndexOf(' ', first[0] - LEAD);
  const start = space === -1 ? first[0] : space + 1;
  const shift = 2 - start;
  return {
    text: `… ${text.slice(start)}`,
    marks: marks.map(([from, to]) => [from + shift, to + shift]),
  };
};
