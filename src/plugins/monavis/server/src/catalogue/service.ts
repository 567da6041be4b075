import type { Core } from '@strapi/strapi';
import type {
  CatalogueAnswer,
  CatalogueEntry,
  CatalogueQuery,
  DemarchePage,
} from '../../../shared/contracts/catalogue';
import type { Session } from '../access/admin-context';
import { getService } from '../get-service';
import { ENTRIES_SQL, PUBLIC_ENTRIES_SQL } from './catalogue-sql';
import { createDatabaseEngine } from './engines/database';

const PAGE_SIZE = 20;

/** What a visitor reads of a démarche in the results of a search. */
export interface PublicEntry {
  numero: number;
  title: string;
  administration: string | null;
  /** Where the démarche is done, or explained. */
  url: string | null;
}

export interface PublicResults {
  entries: PublicEntry[];
  page: number;
  pageCount: number;
  total: number;
}

/** The référentiel as agents see it: published or not, archived ones aside. */
export const createCatalogueService = ({ strapi }: { strapi: Core.Strapi }) => {
  const engine = createDatabaseEngine({ strapi });

  const readEntries = async (numeros: number[], userId: number): Promise<CatalogueEntry[]> => {
    const { rows } = await strapi.db.connection.raw(ENTRIES_SQL, { numeros, userId });
    const byNumero = new Map<number, CatalogueEntry>(
      rows.map((entry: CatalogueEntry) => [entry.numero, entry])
    );
    return numeros.flatMap((numero) => byNumero.get(numero) ?? []);
  };

  return {
    /** One page of what the query finds, best first. */
    async search(
      { page = 1, ...query }: CatalogueQuery,
      { userId }: Session
    ): Promise<CatalogueAnswer> {
      const search = { ...query, page, pageSize: PAGE_SIZE, userId };
      const { numeros, total, facets } = await engine.search(search);
      return {
        data: await readEntries(numeros, userId),
        meta: { page, pageSize: PAGE_SIZE, total, engine: engine.name, facets },
      };
    },

    /** One page of what a visitor finds, best first: published démarches only. */
    async publicSearch(q: string, page: number): Promise<PublicResults> {
      const search = { q, page, pageSize: PAGE_SIZE, userId: 0, isPublishedOnly: true };
      const { numeros, total } = await engine.search(search);
      const { rows } = await strapi.db.connection.raw(PUBLIC_ENTRIES_SQL, { numeros });
      const byNumero = new Map<number, PublicEntry>(
        rows.map((entry: PublicEntry) => [entry.numero, entry])
      );
      return {
        entries: numeros.flatMap((numero) => byNumero.get(numero) ?? []),
        page,
        pageCount: Math.ceil(total / PAGE_SIZE),
        total,
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
