import type { SynonymPair } from '../../../../shared/contracts/catalogue';
import meanings from './shipped-synonyms.json';

/** The pairs that the product comes with: what people say, and what the titles of démarches say for it. */
export const SHIPPED_SYNONYMS: readonly SynonymPair[] = Object.entries(meanings).flatMap(
  ([expression, list]) => list.map((meaning) => ({ expression, meaning }))
);
