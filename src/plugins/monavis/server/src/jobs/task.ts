import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';

/**
 * One kind of work for later. A task may run twice (a process can die between the work and the note that it is done):
 * running it again must do no harm.
 */
export interface Task<TPayload = unknown> {
  /** What the job carries. It is stored in clear until the job is done: never a token, never a password. */
  schema: z.ZodType<TPayload>;
  /**
   * Checks the payload, then works. Throwing puts the job back in the queue, with a growing delay.
   *
   * @param payload - as it was stored
   */
  handle: (payload: unknown, context: TaskContext) => Promise<void>;
}

interface TaskContext {
  strapi: Core.Strapi;
  /** Aborted some seconds after the process was asked to stop, which waits for the jobs at work. */
  signal?: AbortSignal;
}

interface TaskDefinition<TPayload> {
  schema: z.ZodType<TPayload>;
  run: (payload: TPayload, context: TaskContext) => Promise<void>;
}

/** @returns a task whose payload is checked before it runs; a payload that is not its own is an error of the job */
export const defineTask = <TPayload>({
  schema,
  run,
}: TaskDefinition<TPayload>): Task<TPayload> => ({
  schema,
  async handle(payload, context) {
    const parsed = schema.safeParse(payload);
    // zod's own report would repeat the faulty values, hence personal data, in the log.
    if (!parsed.success) throw new Error('The payload of the job is not what its task takes.');
    await run(parsed.data, context);
  },
});
