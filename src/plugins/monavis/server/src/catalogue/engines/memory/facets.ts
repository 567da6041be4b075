import type { CatalogueFacet } from '../../../../../shared/contracts/catalogue';
import type { CatalogueFilters, CatalogueMatches } from '../../engine';
import type { SearchEntry } from '../../entry';

/** Counts by value, the most frequent first. */
const toFacet = (counts: Map<string, number>): CatalogueFacet[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

const count = (counts: Map<string, number>, value: string | null): void => {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
};

/**
 * Applies the filters to what was found. The counts of a facet ignore its own filter, so that the reader sees what else
 * he could choose.
 */
export const countFacets = (
  found: readonly SearchEntry[],
  { administration, theme, audience, only, except }: CatalogueFilters
): { kept: SearchEntry[]; facets: CatalogueMatches['facets'] } => {
  const administrations = new Map<string, number>();
  const themes = new Map<string, number>();
  const audiences = new Map<string, number>();
  const kept: SearchEntry[] = [];
  for (const entry of found) {
    if ((only && !only.has(entry.numero)) || except?.has(entry.numero)) continue;
    const isAdministration = !administration || entry.administration === administration;
    const isTheme = !theme || entry.theme === theme;
    const isAudience = !audience || entry.audiences.includes(audience);
    if (isTheme && isAudience) count(administrations, entry.administration);
    if (isAdministration && isAudience) count(themes, entry.theme);
    if (isAdministration && isTheme) for (const value of entry.audiences) count(audiences, value);
    if (isAdministration && isTheme && isAudience) kept.push(entry);
  }
  return {
    kept,
    facets: {
      administrations: toFacet(administrations),
      themes: toFacet(themes),
      audiences: toFacet(audiences),
    },
  };
};
