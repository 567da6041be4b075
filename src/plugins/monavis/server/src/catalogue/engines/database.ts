import type { Core } from '@strapi/strapi';
import type { CatalogueEngine, CatalogueMatches, CatalogueSearch } from '../engine';
import { CORRECT_SQL, SEARCH_SQL } from './database-sql';
import { toPlain, toWords } from './words';

type FacetRow = { facet: keyof CatalogueMatches['facets']; value: string; count: number };

const groupFacets = (rows: FacetRow[]): CatalogueMatches['facets'] => {
  const facets: CatalogueMatches['facets'] = { administrations: [], themes: [], audiences: [] };
  for (const { facet, value, count } of rows) facets[facet].push({ value, count });
  return facets;
};

/** Searches the référentiel in PostgreSQL, which is always there: folded texts, prefixes, corrected typing errors. */
export const createDatabaseEngine = ({ strapi }: { strapi: Core.Strapi }): CatalogueEngine => {
  const find = async (words: string[], search: CatalogueSearch): Promise<CatalogueMatches> => {
    const {
      administration,
      theme,
      audience,
      owners,
      page,
      pageSize,
      userId,
      isPublishedOnly = false,
    } = search;
    const { rows } = await strapi.db.connection.raw(SEARCH_SQL, {
      parts: words.map((word) => `%${word}%`),
      starts: words.map((word) => `% ${word}%`),
      phrase: ` ${toPlain(search.q ?? '')}%`,
      administration: administration ?? null,
      theme: theme ?? null,
      audience: audience ?? null,
      owners: owners ?? null,
      userId,
      isPublishedOnly,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const [{ total, numeros, facets }] = rows;
    return { total, numeros, facets: groupFacets(facets) };
  };

  const correct = async (words: string[]): Promise<string[]> => {
    const { rows } = await strapi.db.connection.raw(CORRECT_SQL, { words });
    return rows.map(({ word }: { word: string }) => word);
  };

  return {
    name: 'database',
    async search(search) {
      const words = toWords(search.q ?? '');
      const matches = await find(words, search);
      if (matches.total > 0 || words.length === 0) return matches;
      const corrected = await correct(words);
      return corrected.join() === words.join() ? matches : find(corrected, search);
    },
  };
};
