import { z } from '@strapi/utils';
import type { Meilisearch, MultiSearchParams } from 'meilisearch';
import type { CatalogueFacet } from '../../../../../shared/contracts/catalogue';
import type { CatalogueFilters, CatalogueMatches, CatalogueSearch } from '../../engine';
import { INDEX } from './server-copy';

const FACETS = {
  administrations: 'administration',
  themes: 'theme',
  audiences: 'audiences',
} as const;
type FacetName = keyof typeof FACETS;

const VALUE_OF: Record<FacetName, (filters: CatalogueFilters) => string | undefined> = {
  administrations: ({ administration }) => administration,
  themes: ({ theme }) => theme,
  audiences: ({ audience }) => audience,
};

/** Any version of a form will do, as in memory; « R 123 » is one word. */
const tidyNumbers = (q: string): string =>
  q.replace(/(?<!\d)(\d{5})\s?\*\s?\d{1,2}(?!\d)/g, '$1').replace(/\bR\s+(?=\d)/gi, 'R');

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Without one of the filters, for the counts of its own facet. */
const toFilters = (search: CatalogueSearch, ignored?: FacetName): string[] => [
  `scope IN [everyone, ${search.isPublishedOnly ? 'visitors' : 'agents'}]`,
  ...Object.entries(FACETS).flatMap(([name, attribute]) => {
    const value = VALUE_OF[name as FacetName](search);
    return value && name !== ignored ? [`${attribute} = ${quote(value)}`] : [];
  }),
  ...(search.only ? [`numero IN [${[...search.only].join(', ')}]`] : []),
  ...(search.except ? [`numero NOT IN [${[...search.except].join(', ')}]`] : []),
];

const toFacet = (counts: Record<string, number> = {}): CatalogueFacet[] =>
  Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** What is read of an answer: a server that gives something else is as good as absent. */
const resultsSchema = z
  .array(
    z.object({
      hits: z.array(z.object({ numero: z.number() })),
      totalHits: z.number(),
      facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
    })
  )
  .min(1);

/**
 * One page of what the search server finds. One request: the search, and for each filter that is set a search without
 * it, which counts what the other choices would give.
 *
 * @throws whatever the client throws when the server does not answer as it should
 */
export const searchServer = async (
  client: Meilisearch,
  search: CatalogueSearch,
  signal: AbortSignal
): Promise<CatalogueMatches> => {
  const q = tidyNumbers(search.q ?? '');
  const names = Object.keys(FACETS) as FacetName[];
  const narrowed = names.filter((name) => VALUE_OF[name](search));
  const common = {
    indexUid: INDEX,
    q,
    locales: ['fra' as const],
    matchingStrategy: 'frequency' as const,
    attributesToRetrieve: ['numero'],
    ...(q.trim() === '' && { sort: ['isEssential:desc', 'title:asc'] }),
  };
  const queries: MultiSearchParams['queries'] = [
    {
      ...common,
      filter: toFilters(search),
      facets: names.filter((name) => !narrowed.includes(name)).map((name) => FACETS[name]),
      page: search.page,
      hitsPerPage: search.pageSize,
    },
    ...narrowed.map((name) => ({
      ...common,
      filter: toFilters(search, name),
      facets: [FACETS[name]],
      page: 1,
      hitsPerPage: 0,
    })),
  ];
  const { results } = await client.multiSearch<MultiSearchParams, { numero: number }>(
    { queries },
    { signal }
  );
  const [main, ...others] = resultsSchema.parse(results);
  const countsOf = (name: FacetName) =>
    (narrowed.includes(name) ? others[narrowed.indexOf(name)] : main).facetDistribution?.[
      FACETS[name]
    ];
  return {
    numeros: main.hits.map(({ numero }) => numero),
    total: main.totalHits,
    facets: {
      administrations: toFacet(countsOf('administrations')),
      themes: toFacet(countsOf('themes')),
      audiences: toFacet(countsOf('audiences')),
    },
  };
};
