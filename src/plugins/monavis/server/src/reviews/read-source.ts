import type { Core } from '@strapi/strapi';
import type { Source } from './source';

/**
 * Reads from a source, with its settings.
 *
 * @param toSql - the query; its bindings are those of the source, and `bindings`
 */
export const readSource = async <TRow>(
  strapi: Core.Strapi,
  source: Source,
  { toSql, bindings }: { toSql: (source: Source) => string; bindings: Record<string, unknown> }
): Promise<TRow[]> => {
  const all = { ...source.bindings, ...bindings };
  const { connection } = strapi.db;
  const { settings } = source;
  if (!settings) return (await connection.raw(toSql(source), all)).rows;
  return connection.transaction(async (trx) => {
    await trx.raw(settings);
    return (await trx.raw(toSql(source), all)).rows;
  });
};
