import { findCivilities, type Civility } from './civility';
import { isCommonWord } from './common-words';
import type { Reading } from './digit-groups';
import { isFirstName } from './first-names';
import { matchAt } from './match-at';
import type { Span } from './span';

/** « de La », « van der », « Le » but not « le »: « Monsieur le Maire » is a function, « Madame Le Gall » a name. */
const PARTICLES =
  /(?:(?:de la|[Dd](?:e|es|u|a|i|o|os|el|ella)|D(?:E|ES|U|A|I|O|OS|EL)|L(?:e|es|a|E|ES|A)|[Vv][ao]n|V[AO]N|de[rn]|DE[RN]|[EeAa]l|[EA]L|[Bb][ei]n|B[EI]N) |d'|de l'){0,3}/y;
/** Initials may come first: « J.-B. Maillard ». A lone letter (« M. X ») names nobody. */
const PROPER_WORD = /(?:\p{Lu}\.[ -]?){0,2}(?:\p{Lu}(?:[\p{L}\p{M}]|['-](?=\p{L}))+|\p{Lo}{2,})/uy;
const LOWER_PARTICLE = /(?:(?:de|da|el|ben|van) )?/y;
const LOWER_WORD = /\p{Ll}(?:[\p{L}\p{M}]|['-](?=\p{L}))+/uy;
const JOINT = /(?: et | ?, ?| ?& ?)/y;

const MAX_WORDS = 4;
const MAX_NAMES = 5;

interface NameWord {
  word: string;
  end: number;
}

type ReadWord = (text: string, start: number) => NameWord | undefined;

const reader =
  (particles: RegExp, pattern: RegExp): ReadWord =>
  (text, start) => {
    const wordStart = start + (matchAt(particles, text, start) ?? '').length;
    const word = matchAt(pattern, text, wordStart);
    if (!word || isCommonWord(word)) return undefined;
    return { word, end: wordStart + word.length };
  };

const readProperWord = reader(PARTICLES, PROPER_WORD);
const readLowerWord = reader(LOWER_PARTICLE, LOWER_WORD);

const hasNoLowerCase = (word: string): boolean => word === word.toUpperCase();

const isCaseless = (word: string): boolean => /^\p{Lo}/u.test(word);

/** Where case says nothing, only a first name tells that the next word is of the name as well. */
const goesOn = (previous: string, next: string): boolean => {
  if (isCaseless(previous) !== isCaseless(next)) return false;
  const isCaseEqual = hasNoLowerCase(previous) && hasNoLowerCase(next);
  return !isCaseEqual || isFirstName(previous) || isFirstName(next);
};

const nameEnd = (text: string, start: number, read: ReadWord): number | undefined => {
  let last = read(text, start);
  for (let words = 1; last && words < MAX_WORDS; words += 1) {
    const next = text[last.end] === ' ' ? read(text, last.end + 1) : undefined;
    if (!next || !goesOn(last.word, next.word)) break;
    last = next;
  }
  return last?.end;
};

const lowerCaseNameEnd = (text: string, start: number): number | undefined => {
  const first = readLowerWord(text, start);
  if (!first || !isFirstName(first.word) || text[first.end] !== ' ') return first?.end;
  return (readLowerWord(text, first.end + 1) ?? first).end;
};

const namesAfter = (text: string, { nameStart, isPlural, allowsLowerCase }: Civility): Span[] => {
  const spans: Span[] = [];
  let start = nameStart;
  for (let names = 0; names < (isPlural ? MAX_NAMES : 1); names += 1) {
    const end =
      nameEnd(text, start, readProperWord) ??
      (allowsLowerCase ? lowerCaseNameEnd(text, start) : undefined);
    if (end === undefined) break;
    spans.push({ start, end });
    const joint = matchAt(JOINT, text, end);
    if (joint === undefined) break;
    start = end + joint.length;
  }
  return spans;
};

/** Finds the names that follow a civility: « M. », « Mme », « Docteur », « Maître »… The civility itself stays. */
export const findNames = ({ text }: Reading): Span[] => {
  const spans: Span[] = [];
  let end = 0;
  for (const civility of findCivilities(text)) {
    if (civility.start < end) continue;
    for (const span of namesAfter(text, civility)) {
      spans.push(span);
      end = span.end;
    }
  }
  return spans;
};
