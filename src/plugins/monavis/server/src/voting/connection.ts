import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** What a store asks: a pool, or one connection. */
export interface Connection {
  query: <TRow extends QueryResultRow>(config: QueryConfig) => Promise<QueryResult<TRow>>;
}

/**
 * Keeps one connection out of its pool, for who always needs it: a query then leaves at once, and the database works
 * while this process answers others. A pool sends it after all that waits in this turn of the event loop.
 *
 * As with a pool, a connection whose query failed is closed, and the next query opens another.
 */
export const holdConnection = (pool: Pool): Connection & { end: () => Promise<void> } => {
  let held: PoolClient | null = null;

  const drop = (client: PoolClient, error?: Error): void => {
    if (held !== client) return;
    held = null;
    client.release(error ?? true);
  };

  const open = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    held = client;
    client.on('error', (error) => drop(client, error));
    return client;
  };

  const ask = async <TRow extends QueryResultRow>(client: PoolClient, config: QueryConfig) => {
    try {
      return await client.query<TRow>(config);
    } catch (error) {
      drop(client, error instanceof Error ? error : undefined);
      throw error;
    }
  };

  return {
    query: <TRow extends QueryResultRow>(config: QueryConfig) =>
      held ? ask<TRow>(held, config) : open().then((client) => ask<TRow>(client, config)),
    end: () => {
      if (held) drop(held);
      return pool.end();
    },
  };
};
