import type { Language } from '../../site/language';
import type { Labels, NoticeCode } from '../labels';
import type { Problem } from '../step-answers';
import type { Fields, Step } from '../types';

/** What permits the form to be sent: a form token at step 1, then the receipt of the vote. */
interface Proof {
  name: 'token' | 'receipt';
  value: string;
}

/** One step as it is shown. */
export interface StepView {
  step: Step;
  language: Language;
  proof: Proof;
  /** What is already filled in. */
  fields: Fields;
  problems: readonly Problem[];
  notice: NoticeCode | null;
  /** Query of the same form in the other language, on the page that a link can open; null after a submission. */
  otherLanguageQuery: string | null;
}

/** What each part of a step needs. */
export interface StepProps {
  view: StepView;
  labels: Labels;
}

/** @returns true when this box or radio of the form is checked */
export const isChecked = (fields: Fields, name: string, value: string): boolean =>
  fields[name]?.includes(value) ?? false;

/** @returns the text of a field, empty when it was not filled in */
export const textOf = (fields: Fields, name: string): string => fields[name]?.[0] ?? '';

export const inputId = (name: string, value: string): string => `${name}-${value}`;
export const problemId = (name: string): string => `${name}-problem`;
