import type { Config, Meilisearch } from 'meilisearch';

export interface SearchServerSettings {
  /** Address of the server, no final slash. */
  host: string;
  /** A key of its own for this product; absent on a server that asks for none. */
  apiKey: string | undefined;
}

/** A probe of a server that is back takes milliseconds; sending thousands of documents takes seconds. */
const TIMEOUTS = { searches: 2_000, jobs: 60_000 };

/** @returns the official client, which exists as an ES module only and is loaded only where a server is set */
export const createClient = async (
  { host, apiKey }: SearchServerSettings,
  purpose: keyof typeof TIMEOUTS
): Promise<Meilisearch> => {
  const { Meilisearch: Client } = await import('meilisearch');
  const config: Config = { host, timeout: TIMEOUTS[purpose], ...(apiKey && { apiKey }) };
  return new Client(config);
};
