import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

const PATIENCE_MS = 20_000;

/** @returns the id of the vote that a form token or a receipt carries: what the database keeps of it */
export const idOf = (token: string): string =>
  Buffer.from(token, 'base64url').subarray(5, 21).toString('hex');

/**
 * Citizens who vote without a pause, and who press again, as people do, when no page or a page of trouble came back.
 *
 * @param url - origin of the site
 * @param address - path and query of the form
 */
export const startVoters = ({
  url,
  address,
  citizens,
}: {
  url: string;
  address: string;
  citizens: number;
}) => {
  const pool = new Pool(url, { connections: citizens, pipelining: 1 });
  const acknowledged: string[] = [];
  let slowest = 0;
  let troubles = 0;
  let isStopped = false;

  const ask = async (body?: string): Promise<string | undefined> => {
    const start = performance.now();
    try {
      const answer = await pool.request({
        method: body ? 'POST' : 'GET',
        path: address,
        body,
        headers: body ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
        headersTimeout: PATIENCE_MS,
      });
      const page = await answer.body.text();
      if (answer.statusCode === 200) return page;
    } catch {
      // The process was killed: there is no page at all.
    } finally {
      slowest = Math.max(slowest, performance.now() - start);
    }
    troubles += 1;
    await wait(50);
    return undefined;
  };

  const valueIn = (page: string | undefined, field: string): string | undefined =>
    page && new RegExp(`name="${field}" value="([^"]+)"`).exec(page)?.[1];

  const voteAgainAndAgain = async (): Promise<void> => {
    while (!isStopped) {
      const token = valueIn(await ask(), 'token');
      if (!token) continue;
      // Not given up when the others stop: every form that was opened ends in a vote.
      while (!valueIn(await ask(`step=satisfaction&token=${token}&satisfaction=good`), 'receipt'));
      acknowledged.push(idOf(token));
    }
  };
  const voting = Promise.all(Array.from({ length: citizens }, voteAgainAndAgain));

  return {
    /** Waits until so many more votes are acknowledged. */
    moreVotes: async (count: number): Promise<void> => {
      const wanted = acknowledged.length + count;
      while (acknowledged.length < wanted) await wait(20);
    },
    /** Ends the votes under way. Ids of all that were acknowledged; the slowest answer, in milliseconds. */
    stop: async () => {
      isStopped = true;
      await voting;
      await pool.close();
      return { acknowledged, slowest, troubles };
    },
  };
};
