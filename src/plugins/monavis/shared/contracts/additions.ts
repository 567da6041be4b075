import type { Answer } from './common';

/** Why two entries look like the same démarche; all but « similar » say that they are. */
type DuplicateReason = 'url' | 'cerfa' | 'reference' | 'name' | 'similar';

export interface Duplicate {
  numero: number;
  title: string;
  administration: string | null;
  url: string | null;
  cerfa: string | null;
  reference: string | null;
  isPending: boolean;
  isArchived: boolean;
  reasons: DuplicateReason[];
  /** The same démarche: it is not added a second time. */
  isBlocking: boolean;
}

/** What duplicates are looked for with. */
export interface DuplicatesQuery {
  title?: string;
  administration?: string;
  url?: string;
  cerfa?: string;
  reference?: string;
}
/** GET /monavis/additions/duplicates, the surest first. */
export type DuplicatesAnswer = Answer<Duplicate[]>;

/** GET /monavis/additions/choices — values that the référentiel already holds. */
export interface AdditionChoices {
  administrations: { name: string; acronym: string | null }[];
  themes: string[];
  audiences: string[];
}
export type AdditionChoicesAnswer = Answer<AdditionChoices>;

/** POST /monavis/additions — « Ajouter une démarche manquante ». */
export interface AddDemarcheBody {
  title: string;
  administration: string;
  description?: string;
  url?: string;
  infoUrl?: string;
  cerfa?: string;
  reference?: string;
  theme?: string;
  audiences?: string[];
  annualVolume?: number;
  annualOnlineVolume?: number;
  /** Numbers of the close démarches that the agent saw and found different. */
  seenSimilar?: number[];
}
export type AddDemarcheAnswer = Answer<{ numero: number }>;

/** Details of a refused addition. */
export interface AdditionRefusal {
  reason: 'duplicate' | 'similar';
  duplicates: Duplicate[];
}
