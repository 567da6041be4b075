import type {
  CatalogueFacet,
  CatalogueMeta,
  CatalogueQuery,
} from '../../../shared/contracts/catalogue';

export interface CatalogueSearch extends CatalogueQuery {
  page: number;
  pageSize: number;
  /** Whose démarches `owners: 'mine'` means. */
  userId: number;
  /** Leaves out what no éditeur has verified: visitors do not see it. */
  isPublishedOnly?: boolean;
}

export interface CatalogueMatches {
  /** Numbers of the démarches of the page, best first. */
  numeros: number[];
  total: number;
  /** How many démarches each value of a filter would give, the other filters kept. */
  facets: Record<'administrations' | 'themes' | 'audiences', CatalogueFacet[]>;
}

/** Finds démarches. One relevance, several ways to get it: the database, memory, a search server. */
export interface CatalogueEngine {
  name: CatalogueMeta['engine'];
  search(search: CatalogueSearch): Promise<CatalogueMatches>;
}
