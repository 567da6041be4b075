import type { TestApp } from './app';

const PATIENCE_MS = 20_000;

/** Waits until something that no event announces becomes true. */
export const until = async (
  what: string,
  check: () => boolean | Promise<boolean>
): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const hasRows = async (app: TestApp, sql: string): Promise<boolean> => {
  const { rows } = await app.strapi.db.connection.raw(sql);
  return rows.length > 0;
};

/** Waits until every job that is due was tried once at least, and none is at work; those of later stay. */
export const settleQueue = (app: TestApp): Promise<void> =>
  until(
    'the queue is idle',
    async () =>
      !(await hasRows(
        app,
        `select 1 from graphile_worker.jobs
         where (attempts = 0 and run_at <= now()) or locked_at is not null`
      ))
  );

/** Waits until so many queries of this database wait for a lock. */
export const untilWaiting = (app: TestApp, count: number): Promise<void> =>
  until(`${count} queries wait for a lock`, () =>
    hasRows(
      app,
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
       having count(*) >= ${count}`
    )
  );
