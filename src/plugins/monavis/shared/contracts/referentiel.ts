import type { CatalogueFacet, CatalogueMeta, TextMark } from './catalogue';

/** GET /api/referentiel — a published démarche, as programs and visitors read it. */
export interface ReferentielEntry {
  numero: number;
  /** R number of service-public.fr. */
  reference: string | null;
  titre: string;
  /** Last part of the address of its page: `/referentiel/{slug}`. */
  slug: string;
  administration: string | null;
  publics: string[];
  /** Where the title holds what is searched. */
  marques: TextMark[];
}

export interface ReferentielAnswer {
  data: ReferentielEntry[];
  meta: {
    total: number;
    page: number;
    /** Number of entries of a whole page. */
    pageSize: number;
    engine: CatalogueMeta['engine'];
    tookMs: number;
    facets: Record<'administrations' | 'themes' | 'publics', CatalogueFacet[]>;
  };
}

/** Query of GET /api/referentiel; everything is optional. */
export interface ReferentielQuery {
  q?: string;
  administration?: string;
  theme?: string;
  publics?: string;
  page?: number;
}
