import { addressTailEnd } from './address-tail';
import { isFunctionWord } from './common-words';
import { findNumbers, type Reading } from './digit-groups';
import { matchAt } from './match-at';
import { isWordAt, wordsBefore, type Span } from './span';
import { ADDRESS_OPENING } from './street-types';

const LINKS = /(?:(?:de|du|des|la|le|les|aux?|en|sous|sur) |[dl]' ?){0,4}/iuy;
const LOWER_LINKS = /(?:(?:de|du|des|la|le|les) |[dl]' ?){0,3}/iuy;
/** « 11 Novembre », « 8 mai 1945 », « 14-Juillet ». */
const DATE =
  /\d{1,2}(?:er)?[ -](?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?: \d{4})?(?![\p{L}\d])/iuy;
const PROPER_WORD = /(?:\p{Lu}\.[ -]?){0,2}\p{Lu}(?:[\p{L}\p{M}]|['-](?=\p{L}))*/uy;
const WORD = /\p{L}(?:[\p{L}\p{M}]|['-](?=\p{L}))+/uy;
const MAX_NAME_WORDS = 6;

/** « en 2019 rue de la Paix… »: the number is a year. */
const YEAR = /^(?:19|20)\d{2}(?!\d)/;
const YEAR_CONTEXT = /(?:^|[^\p{L}])(?:en|depuis|d[èe]s|avant|apr[èe]s|ann[ée]e|fin|d[ée]but) $/iu;

const isNumberOfStreet = (text: string, start: number): boolean => {
  if (isWordAt(text, start - 1)) return false;
  if (/[.,/-]/.test(text.charAt(start - 1)) && isWordAt(text, start - 2)) return false;
  const isYear = YEAR.test(text.slice(start, start + 5));
  return !(isYear && YEAR_CONTEXT.test(wordsBefore(text, start, 12)));
};

const properPart = (text: string, start: number): number | undefined => {
  const afterLinks = start + (matchAt(LINKS, text, start) ?? '').length;
  const part = matchAt(DATE, text, afterLinks) ?? matchAt(PROPER_WORD, text, afterLinks);
  return part && !isFunctionWord(part) ? afterLinks + part.length : undefined;
};

const properNameEnd = (text: string, start: number): number | undefined => {
  let end = properPart(text, start);
  for (let words = 1; end !== undefined && words < MAX_NAME_WORDS; words += 1) {
    const next = text[end] === ' ' ? properPart(text, end + 1) : undefined;
    if (next === undefined) break;
    end = next;
  }
  return end;
};

const lowerCaseNameEnd = (text: string, start: number, needsLink: boolean): number | undefined => {
  const links = matchAt(LOWER_LINKS, text, start) ?? '';
  if (needsLink && links === '') return undefined;
  const word = matchAt(WORD, text, start + links.length);
  return word && !isFunctionWord(word) ? start + links.length + word.length : undefined;
};

const addressAt = ({ text, groups }: Reading, first: number): Span | undefined => {
  const { start } = groups[first];
  ADDRESS_OPENING.lastIndex = start;
  const opening = ADDRESS_OPENING.exec(text);
  if (!opening || !isNumberOfStreet(text, start)) return undefined;
  const [whole, way, doubtful] = opening;
  const nameStart = start + whole.length;
  const nameEnd =
    properNameEnd(text, nameStart) ??
    (doubtful ? undefined : lowerCaseNameEnd(text, nameStart, way !== undefined));
  // A postal code and a town prove an address whose name alone proves nothing.
  const end = addressTailEnd(text, nameEnd ?? nameStart) ?? nameEnd;
  return end === undefined ? undefined : { start, end };
};

/** Finds postal addresses with a number, up to the postal code and the town when they follow. */
export const findAddresses = (reading: Reading): Span[] => findNumbers(reading, addressAt);
