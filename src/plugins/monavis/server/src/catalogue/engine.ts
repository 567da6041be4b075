import type { CatalogueMeta } from '../../../shared/contracts/catalogue';

export interface CatalogueFilters {
  administration?: string;
  theme?: string;
  audience?: string;
  /** These démarches alone. */
  only?: ReadonlySet<number>;
  /** All démarches but these. */
  except?: ReadonlySet<number>;
}

export interface CatalogueSearch extends CatalogueFilters {
  q?: string;
  page: number;
  pageSize: number;
  /** What visitors see: published texts alone. */
  isPublishedOnly?: boolean;
}

export interface CatalogueMatches {
  /** Numbers of the démarches of the page, best first. */
  numeros: number[];
  total: number;
  /** How many démarches each value of a filter would give, the other filters kept. */
  facets: CatalogueMeta['facets'];
}
