import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Any constant works, as long as nobody else takes the same advisory lock: « monavis » as a number. */
const LOCK_KEY = 6_664_247;

/**
 * Applies `database/sql/*.sql` in the order of the names, in one transaction. Strapi's schema sync may drop the
 * indexes that it does not know whenever a content type changes, so this runs after it, at every start. The lock
 * keeps two starting processes apart.
 */
export const applyDatabaseObjects = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const folder = path.join(strapi.dirs.app.root, 'database', 'sql');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK_KEY]);
    // Reviews are quiet while triggers are replaced only because each file is idempotent and short.
    for (const name of names) {
      // As one binding-free string: knex would take a « ? » of the SQL for a binding otherwise.
      const sql = await readFile(path.join(folder, name), 'utf8');
      await trx.raw(sql.replaceAll('?', '\\?'));
    }
  });
};
