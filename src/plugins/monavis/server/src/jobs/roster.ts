import type { Pool } from 'pg';

const BEAT_MS = 30_000;

/**
 * The runners that are alive, over all processes. The jobs of one that fell silent are taken by the others: a task may
 * run twice without harm, so a runner that was only slow does none.
 *
 * @param warn - told what went wrong with the database
 */
export const createRoster = (pool: Pool, warn: (error: Error) => void) => {
  let ownId: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const beat = async (): Promise<void> => {
    await pool.query(
      `insert into monavis.job_runners (id) values ($1) on conflict (id) do update set seen_at = now()`,
      [ownId]
    );
    await pool.query(
      "delete from monavis.job_runners where seen_at < now() - interval '3 minutes'"
    );
    // A minute: a runner that starts takes jobs an instant before it is on the list.
    await pool.query(
      `select graphile_worker.force_unlock_workers(array(
         select locked_by from graphile_worker._private_jobs
         where locked_at < now() - interval '1 minute'
         except select id from monavis.job_runners
       ))`
    );
  };

  return {
    /** Puts a runner on the list, and keeps it there. */
    enter(id: string): void {
      ownId = id;
      const say = () => void beat().catch(warn);
      timer = setInterval(say, BEAT_MS);
      timer.unref();
      say();
    },

    /** Takes the last runner of this process off the list, and gives back the jobs that it still held. */
    async leave(): Promise<void> {
      clearInterval(timer);
      if (!ownId) return;
      await pool.query('delete from monavis.job_runners where id = $1', [ownId]);
      await pool.query('select graphile_worker.force_unlock_workers($1)', [[ownId]]);
      ownId = undefined;
    },
  };
};
