import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import type { PublicScore } from '../statistics/public-score';
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

/** What an address leads to: a page, the page that took its place, or nothing. */
export type PublicAddress = { page: PublicDemarche } | { movedTo: string } | null;

interface Candidate {
  numero: number;
  isSlug: boolean;
  mergedInto: number | null;
}

/** The largest integer of PostgreSQL has ten digits; no démarche has as many. */
const ENDING_NUMBER = /-(\d{1,9})$/;
/** A démarche merged into another, which was merged in turn… */
const MAX_MERGES = 10;

/** The public pages of the démarches that visitors see. */
export const createPublicPagesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readPage = async (numero: number): Promise<Omit<PublicDemarche, 'score'> | undefined> => {
    const { rows } = await strapi.db.connection.raw(PUBLIC_PAGE_SQL, { numero });
    return rows[0];
  };

  const readCandidates = async (slug: string, numero: number): Promise<Candidate[]> => {
    const { rows } = await strapi.db.connection.raw(ADDRESS_SQL, { slug, numero });
    return rows;
  };

  /** Follows the merges of a démarche up to one that visitors see. */
  const followMerges = async (candidate: Candidate): Promise<string | undefined> => {
    let next = candidate.mergedInto;
    for (let step = 0; next !== null && step < MAX_MERGES; step += 1) {
      const numero: number = next;
      const page = await readPage(numero);
      if (page) return page.slug;
      const rows = await readCandidates('', numero);
      next = rows.find((row) => row.numero === numero)?.mergedInto ?? null;
    }
    return undefined;
  };

  return {
    /** @param slug - last part of the address, decoded */
    async find(slug: string): Promise<PublicAddress> {
      const ending = Number(ENDING_NUMBER.exec(slug)?.[1] ?? 0);
      const candidates = await readCandidates(slug, ending);
      candidates.sort((one, other) => Number(other.isSlug) - Number(one.isSlug));
      for (const { numero } of candidates) {
        const page = await readPage(numero);
        if (!page) continue;
        if (page.slug !== slug) return { movedTo: page.slug };
        const score = await getService('statistics', { strapi }).publicScore(numero);
        return { page: { ...page, score } };
      }
      for (const candidate of candidates) {
        const movedTo = await followMerges(candidate);
        if (movedTo) return { movedTo };
      }
      return null;
    },

    /** Every public page, with the day it was published. */
    async all(): Promise<{ slug: string; publishedOn: string }[]> {
      const { rows } = await strapi.db.connection.raw(PUBLIC_SLUGS_SQL);
      return rows;
    },
  };
};
