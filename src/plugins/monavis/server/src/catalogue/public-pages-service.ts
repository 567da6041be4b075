import type { Core } from '@strapi/strapi';
import type { PublicScore } from '../../../shared/contracts/statistics';
import { getService } from '../get-service';
import { ADDRESS_SQL, PUBLIC_PAGE_SQL, PUBLIC_SLUGS_SQL } from './catalogue-sql';

/** What the public page of a démarche tells. */
export interface PublicDemarche {
  numero: number;
  title: string;
  /** Last part of its one address. */
  slug: string;
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
  /** YYYY-MM-DD */
  sourceDate: string | null;
  isImported: boolean;
  isDemo: boolean;
  score: PublicScore;
}

/** A page in a list of all of them. */
export type PublicPageEntry = Pick<
  PublicDemarche,
  'numero' | 'reference' | 'title' | 'administration' | 'slug'
> & { publishedOn: string };

/** What an address leads to: a page, the page that took its place, or nothing. */
export type PublicAddress = { page: PublicDemarche } | { movedTo: string } | null;

/** A slug, and the number that titles which repeat add. No démarche has ten digits, as the largest integer has. */
const ADDRESS = /^(.+?)(?:--(\d{1,9}))?$/;

/** The public pages of the démarches that visitors see. */
export const createPublicPagesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readPage = async (numero: number): Promise<Omit<PublicDemarche, 'score'> | undefined> => {
    const { rows } = await strapi.db.connection.raw(PUBLIC_PAGE_SQL, { numero });
    return rows[0];
  };

  return {
    /** @param address - last part of the address, decoded */
    async find(address: string): Promise<PublicAddress> {
      const [, slug, numero = null] = ADDRESS.exec(address) ?? [];
      const { rows } = await strapi.db.connection.raw(ADDRESS_SQL, { slug, numero });
      for (const candidate of rows) {
        const page = await readPage(candidate.numero);
        if (!page) continue;
        if (page.slug !== address) return { movedTo: page.slug };
        const score = await getService('statistics', { strapi }).publicScore(page.numero);
        return { page: { ...page, score } };
      }
      return null;
    },

    /** @returns what stands for this number today: another démarche once it is merged, null when visitors see none */
    async findByNumero(numero: number): Promise<Omit<PublicDemarche, 'score'> | null> {
      const { rows } = await strapi.db.connection.raw(
        'select coalesce(monavis.current_numero(:numero), :numero) as current',
        { numero }
      );
      return (await readPage(rows[0].current)) ?? null;
    },

    /** Every public page, with the day it was published. */
    async all(): Promise<PublicPageEntry[]> {
      const { rows } = await strapi.db.connection.raw(PUBLIC_SLUGS_SQL);
      return rows;
    },
  };
};
