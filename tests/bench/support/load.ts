import { openConnection } from './connection';

/** One request of the load, and what to do with its answer. */
export interface Exchange {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** @returns false when the answer is wrong */
  check: (status: number, body: Buffer) => boolean;
}

export interface LoadInput {
  url: string;
  connections: number;
  /** How long new requests are made; those under way are awaited. */
  seconds: number;
  /** The next request of a connection, `null` when there is none left. */
  next: () => Exchange | null;
}

/** What a benchmark prints of one case; times in milliseconds. */
export interface CaseResult {
  value: number;
  p50: number;
  p99: number;
  errors: number;
}

/** A load, with what the goals of reading are about. */
export interface LoadResult extends CaseResult {
  p95: number;
}

const round = (value: number): number => Number(value.toPrecision(4));

const percentile = (sorted: Float64Array, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/**
 * Sends requests from so many connections, each the next as soon as it has the answer of the last.
 *
 * @throws when a connection fails, or gives an answer that cannot be read
 */
export const runLoad = async ({
  url,
  connections,
  seconds,
  next,
}: LoadInput): Promise<LoadResult> => {
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  let end = start + seconds * 1000;

  const connect = async (): Promise<void> => {
    const connection = await openConnection(url);
    try {
      while (performance.now() < end) {
        const exchange = next();
        if (!exchange) return;
        const sent = performance.now();
        const { status, body } = await connection.ask(exchange);
        times.push(performance.now() - sent);
        if (!exchange.check(status, body)) errors += 1;
      }
    } catch (error) {
      // The other connections end as well: what they would measure is of no use.
      end = 0;
      throw error;
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, connect));
  const elapsed = (performance.now() - start) / 1000;

  const sorted = Float64Array.from(times).sort();
  return {
    value: Math.round(times.length / elapsed),
    p50: round(percentile(sorted, 0.5)),
    p95: round(percentile(sorted, 0.95)),
    p99: round(percentile(sorted, 0.99)),
    errors,
  };
};
