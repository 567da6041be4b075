import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** What a store asks: a pool, or one connection. */
export interface Connection {
  query: <TRow extends QueryResultRow>(config: QueryConfig) => Promise<QueryResult<TRow>>;
}

/**
 * Keeps one connection out of its pool, for who always needs it, one query at a time: a query then leaves at once, and the
 * database works while this process answers others. A pool sends it after all that waits in this turn of the event loop.
 *
 * As with a pool, a connection whose query failed is closed, and the next query opens another.
 *
 * @param onFault - told when the connection dies between two queries
 */
export const holdConnection = (
  pool: Pool,
  onFault: (error: Error) => void
): Connection & { end: () => Promise<void> } => {
  let held: PoolClient | null = null;
  let isEnded = false;
  let last: Promise<unknown> = Promise.resolve();

  const drop = (client: PoolClient): void => {
    if (held !== client) return;
    held = null;
    client.release(true);
  };

  const open = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    if (isEnded) {
      client.release(true);
      throw new Error('The connection is closed');
    }
    held = client;
    client.on('error', (error) => {
      if (held === client) onFault(error);
      drop(client);
    });
    return client;
  };

  const ask = async <TRow extends QueryResultRow>(client: PoolClient, config: QueryConfig) => {
    try {
      const asked = client.query<TRow>(config);
      last = asked;
      return await asked;
    } catch (error) {
      drop(client);
      throw error;
    }
  };

  return {
    query: <TRow extends QueryResultRow>(config: QueryConfig) =>
      held ? ask<TRow>(held, config) : open().then((client) => ask<TRow>(client, config)),
    /** After the query that is under way. */
    end: async () => {
      isEnded = true;
      await last.catch(() => undefined);
      if (held) drop(held);
      await pool.end();
    },
  };
};
