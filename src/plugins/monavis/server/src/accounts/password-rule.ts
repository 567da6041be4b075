import { COMMON_PASSWORDS } from './common-passwords';

const MIN_CHARACTERS = 12;
/** bcrypt, which Strapi uses, ignores what comes after: refusing is better than keeping a part of a password. */
const MAX_BYTES = 72;

export type PasswordFault =
  'missing' | 'too-short' | 'too-long' | 'control-character' | 'common' | 'personal';

const CONTROL = /[\u0000-\u001f\u007f]/;
const MIN_WORD = 7;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** « Motdepasse2024! » is « motdepasse » for who guesses. */
const withoutEnds = (text: string): string => {
  const word = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return word.length >= MIN_WORD ? word : text;
};

const isRepeated = (text: string): boolean => new Set(text).size <= 3;

/** « M0tdepasse » is « motdepasse » for who guesses. */
const LOOK_ALIKES: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' };

const isCommon = (password: string): boolean => {
  const folded = fold(password).replace(/\s+/g, '');
  const bare = withoutEnds(folded);
  const plain = bare.replace(/[01345]/g, (digit) => LOOK_ALIKES[digit]);
  return [folded, bare, plain].some((text) => COMMON_PASSWORDS.has(text)) || isRepeated(folded);
};

/** Whom a password protects, as far as it is known; what is no text does not count. */
export interface Person {
  firstname?: unknown;
  lastname?: unknown;
  email?: unknown;
}

/** @returns the words that a stranger knows of a person: names, parts of the address */
export const personalWords = ({ firstname, lastname, email }: Person): string[] =>
  [firstname, lastname, email]
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(/[\s@.'’-]+/));

/** What is left once the person's own words are taken out is what a stranger would have to guess. */
const isPersonal = (password: string, words: string[]): boolean => {
  const rest = words
    .map((word) => fold(word))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), fold(password));
  return rest !== fold(password) && [...rest].length < 6;
};

/**
 * Judges a password: spec §3, at least 12 characters and not one of those that everybody tries first. No rule about
 * kinds of characters: they make passwords predictable, not strong.
 *
 * @param words - those of `personalWords`
 * @returns why the password is refused, or nothing
 */
export const findPasswordFault = (
  password: string,
  words: string[] = []
): PasswordFault | undefined => {
  if (password === '') return 'missing';
  if ([...password].length < MIN_CHARACTERS) return 'too-short';
  if (Buffer.byteLength(password) > MAX_BYTES) return 'too-long';
  if (CONTROL.test(password)) return 'control-character';
  if (isCommon(password)) return 'common';
  if (isPersonal(password, words)) return 'personal';
  return undefined;
};

/** What the form says before anything is typed. */
export const PASSWORD_HINT =
  '12 caractères au moins. Une phrase de quelques mots est plus sûre, et plus facile à retenir, qu’un mot compliqué.';

export const PASSWORD_WORDS: Record<PasswordFault, string> = {
  missing: 'Choisissez un mot de passe.',
  'too-short': 'Votre mot de passe doit contenir au moins 12 caractères.',
  'too-long':
    'Votre mot de passe est trop long : 72 caractères au plus, moins s’il contient des lettres accentuées.',
  'control-character': 'Votre mot de passe contient un caractère qui ne se tape pas au clavier.',
  common: 'Ce mot de passe est trop courant : choisissez-en un autre.',
  personal:
    'Ce mot de passe ressemble trop à votre nom ou à votre adresse : choisissez-en un autre.',
};
