import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestApp } from './app';

const PATIENCE_MS = 10_000;

/** Resolves when `attempt` does not throw any more; rejects with its last error after ten seconds. */
export const eventually = async <TValue>(attempt: () => Promise<TValue>): Promise<TValue> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(20);
    }
  }
};

/**
 * Resolves when the search of this process holds all that was committed before: a démarche written after the others is
 * heard after them.
 */
export const searchSettled = async (app: TestApp): Promise<void> => {
  const title = `Témoin ${randomBytes(8).toString('hex')}`;
  const documents = app.strapi.documents('api::demarche.demarche');
  const { documentId } = await documents.create({ data: { title } });
  const search = app.strapi.plugin('monavis').service('catalogueSearch');
  const count = async (): Promise<number> =>
    (await search.search({ q: title, page: 1, pageSize: 1 })).total;
  await eventually(async () => expect(await count()).toBe(1));
  await documents.delete({ documentId });
  await eventually(async () => expect(await count()).toBe(0));
};
