import type { Language } from '../../site/language';
import type { FormVersion } from '../form-version';
import type { Labels, NoticeCode } from '../labels';
import type { Problem } from '../step-answers';
import type { Fields, Step } from '../types';

/** What permits the form to be sent: a form token at step 1, then the receipt of the vote. */
interface Proof {
  name: 'token' | 'receipt';
  value: string;
}

/** Where the first page leads to: queries of its address. */
export interface Opening {
  /** Opens the same form in the other language. */
  otherLanguage: string;
  /**
   * Sends the form. It is not the one of the page: browsers forget what they keep of an address that a form is sent
   * to, and their Back button would open a new form, with a second vote in it.
   */
  sending: string;
}

/** Too many came from there: refused, to be sent again later. */
interface TooMany {
  code: 'too-many';
  /** How long, in digits. */
  minutes: string;
}

/** One step as it is shown. */
export interface StepView {
  step: Step;
  language: Language;
  proof: Proof;
  /** What is already filled in. */
  fields: Fields;
  problems: readonly Problem[];
  notice: NoticeCode | TooMany | null;
  /** In JSON, what the browser has to solve while its button is under attack; null on all other pages. */
  challenge: string | null;
  /** Queries of the page that a link opens; null on those that come back from a submission. */
  opening: Opening | null;
}

/** What each part of a step needs. */
export interface StepProps {
  view: StepView;
  /** What the form asks. */
  version: FormVersion;
  labels: Labels;
}

/** @returns true when this box or radio of the form is checked */
export const isChecked = (fields: Fields, name: string, value: string): boolean =>
  fields[name]?.includes(value) ?? false;

/** @returns the text of a field, empty when it was not filled in */
export const textOf = (fields: Fields, name: string): string => fields[name]?.[0] ?? '';

export const inputId = (name: string, value: string): string => `${name}-${value}`;
export const problemId = (name: string): string => `${name}-problem`;
