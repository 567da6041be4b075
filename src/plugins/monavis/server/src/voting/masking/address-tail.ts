import { isCommonWord, isFunctionWord } from './common-words';
import { matchAt } from './match-at';

/** How far from the street its postal code may stand, in UTF-16 units. */
const WINDOW = 90;
const POSTAL_CODE = /(?<![\p{L}\d])(?:0[1-9]|[1-8]\d|9[0-8])\d{3}(?![\p{L}\d])/u;

/** « bâtiment C », « appt 34 », « résidence du Parc », « 2e étage ». */
const COMPLEMENT =
  /^(?:b[âa]t(?:iment)?|app(?:t|artement)?|apt|esc(?:alier)?|\d{0,2}(?:er|e|ème)? ?[ée]tage|hall|porte|r[ée]s(?:idence)?|lot|bp|cs)(?!\p{L})[^.!?;]{0,24}$/iu;
/** The end of a name in lower case: « rue victor | hugo », « place | jeanne d'arc ». */
const NAME_WORDS = /^[\p{L}' -]*$/u;
const MAX_NAME_WORDS = 5;
/** Words that belong to the name of a street although they are function words elsewhere. */
const LINK = /^(?:de|du|des|la|le|les|d|l|à|a|aux?|en|sous|sur)$/i;

const isEndOfName = (part: string): boolean => {
  const words = part.split(/[ ']+/).filter((word) => word !== '');
  return (
    NAME_WORDS.test(part) &&
    words.length <= MAX_NAME_WORDS &&
    words.every((word) => LINK.test(word) || !isFunctionWord(word))
  );
};

const isBetween = (between: string): boolean => {
  const [words, ...parts] = between.split(/[,\n(]| - /).map((part) => part.trim());
  const isWhole = isEndOfName(words) || COMPLEMENT.test(words);
  return isWhole && parts.every((part) => part === '' || COMPLEMENT.test(part));
};

const TOWN =
  /[ ,-]{1,3}(?:(?:le|la|les|saint|sainte|st|ste)[ -]|l')?\p{L}(?:[\p{L}\p{M}]|['-](?=\p{L}))+/iuy;
/** The rest of a town's name, each with the words that link it: « Boulogne sur Mer », « Le Havre ». */
const TOWN_WORD =
  / (?:(?:sur|sous|en|les|l[èe]s|le|la|de|du|aux?) (?:la )?)?\p{Lu}(?:[\p{L}\p{M}]|['-](?=\p{L}))+/uy;
const MAX_TOWN_WORDS = 3;
const CEDEX = / cedex(?: \d{1,2})?(?![\p{L}\d])/iuy;

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

const townEnd = (text: string, start: number): number => {
  const town = matchAt(TOWN, text, start);
  if (!town || isCommonWord(lastWord(town))) return start;
  let end = start + town.length;
  for (let words = 0; words < MAX_TOWN_WORDS; words += 1) {
    const word = matchAt(TOWN_WORD, text, end);
    if (!word || isCommonWord(lastWord(word)) || /^ cedex$/i.test(word)) break;
    end += word.length;
  }
  return end + (matchAt(CEDEX, text, end) ?? '').length;
};

/**
 * @param start where the name of the street ends, or begins when it proves nothing by itself
 * @returns where the address ends, undefined when no postal code follows
 */
export const addressTailEnd = (text: string, start: number): number | undefined => {
  const code = POSTAL_CODE.exec(text.slice(start, start + WINDOW));
  if (!code || !isBetween(text.slice(start, start + code.index))) return undefined;
  return townEnd(text, start + code.index + code[0].length);
};
