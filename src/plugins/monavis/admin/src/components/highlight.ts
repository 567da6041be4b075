export interface Segment {
  text: string;
  isMatch: boolean;
}

/** Lower case without accents. Each character keeps its place, so that positions stand for the original's. */
const fold = (text: string): string =>
  Array.from(text, (character) => {
    const folded = character
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join('');

/**
 * Cuts a text where words of it start with a word of the query, without regard to case and accents.
 *
 * @returns segments that, put together, are the text
 */
export const highlight = (text: string, query: string): Segment[] => {
  const words = fold(query).match(/[\p{L}\p{N}]{2,}/gu);
  if (!words) return [{ text, isMatch: false }];
  const starts = [...words].sort((a, b) => b.length - a.length).join('|');
  const segments: Segment[] = [];
  let position = 0;
  for (const match of fold(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(${starts})`, 'gu'))) {
    if (match.index > position) {
      segments.push({ text: text.slice(position, match.index), isMatch: false });
    }
    position = match.index + match[0].length;
    segments.push({ text: text.slice(match.index, position), isMatch: true });
  }
  if (position < text.length) segments.push({ text: text.slice(position), isMatch: false });
  return segments;
};
