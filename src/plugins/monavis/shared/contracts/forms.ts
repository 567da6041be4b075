import type { Answer } from './common';
import type { Difficulty, Help } from './reviews';

/** The steps that a démarche may hide (spec §7): the vote itself is always asked. */
export const OPTIONAL_STEPS = ['clarity', 'help', 'comment'] as const;
export type OptionalStep = (typeof OPTIONAL_STEPS)[number];

/** In an intro, stands for the title of the démarche as it is when the form is shown. */
export const TITLE_MARK = '{titre}';
/** Of an intro that is published. */
export const MAX_INTRO_CHARACTERS = 500;

/** What porteurs choose of their form. Lists are in the order of the form, each value once. */
export interface FormSettings {
  hiddenSteps: OptionalStep[];
  hiddenHelp: Help[];
  hiddenDifficulties: Difficulty[];
  /** Plain text above the first question; empty: none. The French one stands in for an English one that is empty. */
  intro: { fr: string; en: string };
  /** Asks for a contact e-mail at the step « Commentaire ». */
  asksContact: boolean;
}

/** @returns true when an intro is too long to be published; characters are those that people count */
export const isIntroTooLong = (intro: string): boolean => [...intro].length > MAX_INTRO_CHARACTERS;

/** Number of the form as the product comes with it; each publication gets the next one. */
export const STANDARD_VERSION = 1;
/** The last one that a form can have: tokens of open forms carry it on 16 bits. The database refuses more. */
export const LAST_VERSION = 65_535;
export const STANDARD_SETTINGS: FormSettings = {
  hiddenSteps: [],
  hiddenHelp: [],
  hiddenDifficulties: [],
  intro: { fr: '', en: '' },
  asksContact: false,
};

/** One publication. */
export interface FormVersion {
  version: number;
  settings: FormSettings;
  /** Null for the standard form. */
  publishedAt: string | null;
  publishedBy: string | null;
}

export interface FormState {
  draft: {
    settings: FormSettings;
    /** Sent back with a change, so that two people never undo each other's work without knowing; 0: no draft yet. */
    revision: number;
  };
  /** True when the draft says something else than the version that citizens see. */
  isChanged: boolean;
  /** Newest first: the first is what citizens see, the last the standard form. */
  versions: FormVersion[];
  /** Path and query of the test of the draft, which stores nothing; good for an hour. */
  testPath: string;
}

/** GET /monavis/demarches/:numero/form, and what the two below answer. */
export type FormAnswer = Answer<FormState>;
/** PUT /monavis/demarches/:numero/form */
export interface SaveFormBody {
  settings: FormSettings;
  revision: number;
}
/** POST /monavis/demarches/:numero/form/publication: the draft of this revision becomes the next version. */
export interface PublishFormBody {
  revision: number;
}
