import { EventEmitter } from 'node:events';
import type { Core } from '@strapi/strapi';
import { Logger, run, type JobHelpers, type Runner, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import type { JobName, JobPayload } from '../tasks';
import { keepRunning } from './keep-running';
import { createRoster } from './roster';
import type { Task } from './task';

const CONCURRENCY = 3;

/** The queue's chatter (a line a job) is for who looks for a fault. */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'silly' } as const;

interface EnqueueOptions {
  /** Not before this moment; at once by default. */
  runAt?: Date;
  /** A waiting job with the same key is replaced. */
  key?: string;
  /** Jobs of the same queue run one after the other. */
  queue?: string;
}

interface StartOptions {
  tasks: Record<string, Task>;
  /** Regular work, one line each, hours in UTC: https://worker.graphile.org/docs/cron */
  crontab: string;
}

/**
 * Work for later, in the same PostgreSQL: a job belongs to the transaction that asks for it, one process runs it, and
 * a failure is tried again up to 25 times over some four days (each delay is exp(attempt) seconds, 6 hours at most).
 */
export const createJobsService = ({ strapi }: { strapi: Core.Strapi }) => {
  let stopRunning: (() => Promise<void>) | undefined;

  const logger = new Logger(() => (level, message) => {
    strapi.log[LEVELS[level]](`[jobs] ${message}`);
  });

  return {
    /** Creates or upgrades the queue's own schema, `graphile_worker`, then takes jobs. */
    async start({ tasks, crontab }: StartOptions): Promise<void> {
      const pool = new Pool({
        connectionString: strapi.config.get('database.connection.connection.connectionString'),
        // The jobs at work, the listener, and the queue's own upkeep.
        max: CONCURRENCY + 2,
      });
      // A connection that the database closes must not end the process: the pool opens another.
      const warn = (error: Error) => strapi.log.warn(`[jobs] ${error.message}`);
      pool.on('error', warn);
      pool.on('connect', (client) => client.on('error', warn));
      const taskList = Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [
          name,
          (payload: unknown, { abortSignal }: JobHelpers) =>
            task.handle(payload, { strapi, signal: abortSignal }),
        ])
      );
      const roster = createRoster(pool, warn);
      const launch = async (): Promise<Runner> => {
        await roster.leave();
        const events: WorkerEvents = new EventEmitter();
        events.once('pool:create', ({ workerPool }) => roster.enter(workerPool.id));
        return run({
          pgPool: pool,
          logger,
          taskList,
          crontab,
          concurrency: CONCURRENCY,
          events,
          // Strapi handles the signals, and calls our `destroy`.
          noHandleSignals: true,
          // Without batches, a database that goes away while a job is at work is a rejection that nobody handles: it
          // would end the process.
          preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        });
      };
      const { stop } = await keepRunning(launch, warn);
      stopRunning = async () => {
        try {
          await stop();
          await roster.leave();
        } finally {
          await pool.end();
        }
      };
    },

    /** Lets the jobs at work finish, and takes no other. */
    async stop(): Promise<void> {
      await stopRunning?.();
      stopRunning = undefined;
    },

    /** Whether jobs of this queue are due or at work. */
    async isBusy(queue: string): Promise<boolean> {
      const { rows } = await strapi.db.connection.raw(
        `select exists (
           select from graphile_worker.jobs
            where queue_name = ? and run_at <= now() and attempts < max_attempts) as busy`,
        [queue]
      );
      return rows[0].busy;
    },

    /** Asks for a job. Within a transaction, the job exists only if that transaction commits. */
    async enqueue<TName extends JobName>(
      name: TName,
      payload: JobPayload<TName>,
      { runAt, key, queue }: EnqueueOptions = {}
    ): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        await trx.raw(
          'select graphile_worker.add_job(?, payload => ?::json, run_at => ?::timestamptz, job_key => ?, queue_name => ?)',
          [name, JSON.stringify(payload), runAt?.toISOString() ?? null, key ?? null, queue ?? null]
        );
      });
    },
  };
};
