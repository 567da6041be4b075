import type { Core } from '@strapi/strapi';
import type {
  CatalogueAnswer,
  CatalogueEntry,
  CatalogueQuery,
  DemarchePage,
} from '../../../shared/contracts/catalogue';
import type {
  ReferentielAnswer,
  ReferentielEntry,
  ReferentielQuery,
} from '../../../shared/contracts/referentiel';
import type { Session } from '../access/admin-context';
import { getService } from '../get-service';
import { ENTRIES_SQL, OWNED_SQL, PUBLIC_ENTRIES_SQL } from './catalogue-sql';
import type { CatalogueFilters } from './engine';

const PAGE_SIZE = 20;
/** Values of a filter that visitors are offered, the most frequent ones: each answer carries them. */
const MAX_FACET_VALUES = 100;

/** The référentiel as agents see it: published or not, archived ones aside. */
export const createCatalogueService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readByNumero = async <TEntry extends { numero: number }>(
    sql: string,
    numeros: number[],
    bindings: Record<string, number> = {}
  ): Promise<TEntry[]> => {
    const { rows } = await strapi.db.connection.raw(sql, { numeros, ...bindings });
    const byNumero = new Map<number, TEntry>(rows.map((entry: TEntry) => [entry.numero, entry]));
    // What changed since the index was told is left out: the next search shows it as it is.
    return numeros.flatMap((numero) => byNumero.get(numero) ?? []);
  };

  /** Porteurs change all the time and belong to no text: the database says whose démarches are whose. */
  const readOwners = async (
    owners: CatalogueQuery['owners'],
    userId: number
  ): Promise<Pick<CatalogueFilters, 'only' | 'except'>> => {
    if (!owners) return {};
    const { rows } = await strapi.db.connection.raw(OWNED_SQL, {
      userId: owners === 'mine' ? userId : null,
    });
    const owned = new Set<number>(rows.map(({ numero }: { numero: number }) => numero));
    return owners === 'without' ? { except: owned } : { only: owned };
  };

  return {
    /** One page of what the query finds, best first. */
    async search(
      { page = 1, owners, ...query }: CatalogueQuery,
      { userId }: Session
    ): Promise<CatalogueAnswer> {
      const filters = await readOwners(owners, userId);
      const { numeros, total, facets, engine, engineReason, mark } = await getService(
        'catalogueSearch',
        { strapi }
      ).search({ ...query, ...filters, page, pageSize: PAGE_SIZE });
      const entries = await readByNumero<Omit<CatalogueEntry, 'marks'>>(ENTRIES_SQL, numeros, {
        userId,
      });
      return {
        data: entries.map((entry) => ({ ...entry, marks: mark(entry.title) })),
        meta: { page, pageSize: PAGE_SIZE, total, engine, engineReason, facets },
      };
    },

    /** One page of what a visitor finds, best first: published démarches only. */
    async publicSearch({
      page = 1,
      publics,
      ...query
    }: ReferentielQuery): Promise<ReferentielAnswer> {
      const start = performance.now();
      const { numeros, total, facets, engine, mark } = await getService('catalogueSearch', {
        strapi,
      }).search({ ...query, audience: publics, page, pageSize: PAGE_SIZE, isPublishedOnly: true });
      const entries = await readByNumero<Omit<ReferentielEntry, 'marques'>>(
        PUBLIC_ENTRIES_SQL,
        numeros
      );
      return {
        data: entries.map((entry) => ({ ...entry, marques: mark(entry.titre) })),
        meta: {
          total,
          page,
          pageSize: PAGE_SIZE,
          engine,
          tookMs: Math.round((performance.now() - start) * 10) / 10,
          facets: {
            administrations: facets.administrations.slice(0, MAX_FACET_VALUES),
            themes: facets.themes.slice(0, MAX_FACET_VALUES),
            publics: facets.audiences.slice(0, MAX_FACET_VALUES),
          },
        },
      };
    },

    /** The page of a démarche, with its porteurs and what the session may do there. */
    async page(numero: number, { userId, managesAll }: Session): Promise<DemarchePage> {
      const facts = await getService('demarches', { strapi }).find(numero);
      const owners = await getService('ownership', { strapi }).ownersOf(numero, userId);
      const isOwner = owners.some(({ isMe }) => isMe);
      return { ...facts, owners, isOwner, canManage: isOwner || managesAll };
    },
  };
};
