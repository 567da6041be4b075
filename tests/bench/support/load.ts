import { Pool } from 'undici';

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

/** Sends requests from so many connections, each the next as soon as it has the answer of the last. */
export const runLoad = async ({
  url,
  connections,
  seconds,
  next,
}: LoadInput): Promise<LoadResult> => {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  const end = start + seconds * 1000;

  const connect = async (): Promise<void> => {
    while (performance.now() < end) {
      const exchange = next();
      if (!exchange) return;
      const { method, path, headers, body, check } = exchange;
      const sent = performance.now();
      try {
        const answer = await pool.request({ method, path, headers, body });
        const page = Buffer.from(await answer.body.arrayBuffer());
        times.push(performance.now() - sent);
        if (!check(answer.statusCode, page)) errors += 1;
      } catch {
        errors += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, connect));
  const elapsed = (performance.now() - start) / 1000;
  await pool.close();

  const sorted = Float64Array.from(times).sort();
  return {
    value: Math.round(times.length / elapsed),
    p50: round(percentile(sorted, 0.5)),
    p95: round(percentile(sorted, 0.95)),
    p99: round(percentile(sorted, 0.99)),
    errors,
  };
};
