import type { Answer, PageMeta } from './common';

/** First and last position (excluded) of a part of a text, in UTF-16 units: what JavaScript's `slice` takes. */
export type TextMark = [start: number, end: number];

/** GET /monavis/catalogue — one line of the search in the référentiel. */
export interface CatalogueEntry {
  numero: number;
  title: string;
  /** Where the title holds what is searched. */
  marks: TextMark[];
  /** R number of service-public.fr. */
  reference: string | null;
  administration: string | null;
  theme: string | null;
  kind: string | null;
  audiences: string[];
  ownerCount: number;
  isOwner: boolean;
  /** « en attente de vérification »: not published yet. */
  isPending: boolean;
}

export interface CatalogueFacet {
  value: string;
  count: number;
}

/**
 * Why the search server does not answer: it is not there, too slow, refuses the key, fails, its copy is not ready, or the
 * filter by porteurs names too many démarches to be sent.
 */
export type EngineReason = 'absent' | 'slow' | 'refused' | 'failing' | 'not-ready' | 'long-filter';

export interface CatalogueMeta extends PageMeta {
  engine: 'memory' | 'meilisearch';
  /** Why memory answers where a search server should; `null` when the engine is the one that is set. */
  engineReason: EngineReason | null;
  facets: {
    administrations: CatalogueFacet[];
    themes: CatalogueFacet[];
    audiences: CatalogueFacet[];
  };
}

/** Query of GET /monavis/catalogue; everything is optional. */
export interface CatalogueQuery {
  q?: string;
  administration?: string;
  theme?: string;
  audience?: string;
  owners?: 'with' | 'without' | 'mine';
  page?: number;
}

export type CatalogueAnswer = Answer<CatalogueEntry[], CatalogueMeta>;

/** GET /monavis/demarches/:numero — facts of a démarche and what the session may do with it. */
export interface DemarchePage {
  numero: number;
  documentId: string;
  title: string;
  slug: string | null;
  administration: string | null;
  kind: string | null;
  theme: string | null;
  subject: string | null;
  audiences: string[];
  description: string | null;
  cerfa: string | null;
  reference: string | null;
  url: string | null;
  infoUrl: string | null;
  annualVolume: number | null;
  annualOnlineVolume: number | null;
  isPending: boolean;
  isArchived: boolean;
  /** Why it was archived or refused. */
  archiveReason: string | null;
  /** Number of the démarche that this one was merged into. */
  mergedInto: number | null;
  isDemo: boolean;
  sourceDate: string | null;
  owners: { name: string; since: string; isMe: boolean }[];
  /** The session's agent is a porteur. */
  isOwner: boolean;
  /** The session may open « Code à intégrer » and « Tous les avis » (porteur, or manages every démarche). */
  canManage: boolean;
}

export type DemarcheAnswer = Answer<DemarchePage>;

/** A pair of the list of synonyms: who types the expression also finds what its meaning finds. */
export interface SynonymPair {
  expression: string;
  meaning: string;
}

export interface Synonym extends SynonymPair {
  id: number;
}

/** GET /monavis/synonyms */
export type SynonymsAnswer = Answer<Synonym[]>;
/** POST /monavis/synonyms, PUT /monavis/synonyms/:id */
export type SynonymAnswer = Answer<Synonym>;
/** DELETE /monavis/synonyms/:id */
export type RemoveSynonymAnswer = Answer<{ id: number }>;
