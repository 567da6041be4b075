import { decideEmail, wordDecision, type ValidEmailDecision } from './domain-rule';
import { findPasswordFault, PASSWORD_WORDS, personalWords } from './password-rule';

/** What the form of `/inscription` sends, as typed. */
export interface RegistrationInput {
  firstname: string;
  lastname: string;
  administration: string;
  position: string;
  email: string;
  situation: string;
  password: string;
}

type RegistrationField = keyof RegistrationInput;
export type FieldErrors<TField extends string = RegistrationField> = Partial<
  Record<TField, string>
>;

export type CheckedRegistration =
  | { errors: FieldErrors }
  | { errors: null; decision: ValidEmailDecision; fields: Omit<RegistrationInput, 'email'> };

/**
 * Letters, spaces, hyphens, apostrophes, and the dot of an abbreviation: these names go into mails, where « gagnez.fr »
 * would become a link.
 */
const NAME = /^\p{L}[\p{L}\p{M}'’ -]*(?:\.(?=[ -]|$)[\p{L}\p{M}'’ -]*)*$/u;

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

const CONTROL_BUT_LINES = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Half of a surrogate pair is no character, and PostgreSQL refuses it. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

const oneLine = (text: string): string =>
  wellFormed(text).replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim().normalize('NFC');

/** @returns a text of several lines without control characters */
export const cleanLines = (text: string): string =>
  wellFormed(text).replace(/\r\n?/g, '\n').replace(CONTROL_BUT_LINES, ' ').trim().normalize('NFC');

const nameFault = (name: string, missing: string): string | undefined => {
  if (name === '') return missing;
  if (name.length > 60) return 'Ce nom est trop long : 60 caractères au plus.';
  if (!NAME.test(name))
    return 'Écrivez ce nom avec des lettres, des espaces, des traits d’union ou des apostrophes.';
  return undefined;
};

const lengthFault = (text: string, max: number): string | undefined =>
  text.length > max ? `Ce texte est trop long : ${max} caractères au plus.` : undefined;

/**
 * Checks the form of `/inscription` (spec §3). Nothing here depends on whether the address is known.
 *
 * @returns the sentence to show at each faulty field, or the cleaned fields and what the domain rule says
 */
export const checkRegistration = (
  input: RegistrationInput,
  allowedDomains: ReadonlySet<string>
): CheckedRegistration => {
  const fields = {
    firstname: oneLine(input.firstname),
    lastname: oneLine(input.lastname),
    administration: oneLine(input.administration),
    position: oneLine(input.position),
    situation: cleanLines(input.situation),
    // As it is: the login compares it byte for byte.
    password: input.password,
  };
  const decision = decideEmail(input.email, allowedDomains);
  const passwordFault = findPasswordFault(
    fields.password,
    personalWords({ ...fields, email: input.email })
  );
  const errors: FieldErrors = {
    firstname: nameFault(fields.firstname, 'Saisissez votre prénom.'),
    lastname: nameFault(fields.lastname, 'Saisissez votre nom.'),
    administration:
      fields.administration === ''
        ? 'Saisissez le nom de votre administration.'
        : lengthFault(fields.administration, 255),
    position: lengthFault(fields.position, 120),
    email: decision.verdict === 'invalid' ? wordDecision(decision) : undefined,
    situation: lengthFault(fields.situation, 2000),
    password: passwordFault && PASSWORD_WORDS[passwordFault],
  };
  if (decision.verdict === 'invalid' || Object.values(errors).some(Boolean)) return { errors };
  return { errors: null, decision, fields };
};
