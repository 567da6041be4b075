import type { Core } from '@strapi/strapi';
import { createLinkChecker } from './link-checker';
import { DUE_SQL, FORGET_SQL, SAVE_SQL } from './links-sql';

/** Links followed by one job, and at once: the sites of others are asked gently. */
const LINKS_A_JOB = 50;
const AT_ONCE = 4;

/** Follows the links of the référentiel, for « Qualité des données ». */
export const createLinksService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Follows some of the links that are due.
   *
   * @param signal - the process stops: the links that were not followed yet stay due
   * @returns how many were followed, and whether others may be due
   */
  async checkDue(
    signal?: AbortSignal,
    checker = createLinkChecker()
  ): Promise<{ followed: number; isMore: boolean }> {
    const { connection } = strapi.db;
    const { rows }: { rows: { url: string }[] } = await connection.raw(DUE_SQL, [LINKS_A_JOB]);
    const due = rows.map(({ url }) => url);
    let followed = 0;
    const stop = () => {
      due.length = 0;
      void checker.close();
    };
    signal?.addEventListener('abort', stop, { once: true });
    const follow = async (): Promise<void> => {
      for (let url = due.shift(); url !== undefined; url = due.shift()) {
        const state = await checker.check(url);
        // Cut short, it tells nothing of the link.
        if (signal?.aborted) return;
        await connection.raw(SAVE_SQL, { url, state, failure: state === 'unreachable' ? 1 : 0 });
        followed += 1;
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, follow));
    } finally {
      signal?.removeEventListener('abort', stop);
      stop();
    }
    const isMore = rows.length === LINKS_A_JOB;
    if (!isMore) await connection.raw(FORGET_SQL);
    return { followed, isMore };
  },
});
