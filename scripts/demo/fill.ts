import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { ensureAccounts } from './accounts';
import { ensureDesk } from './desk';
import { loadReferentiel } from './referentiel';
import { copyReviews } from './reviews/copy';
import { findDemoDemarches } from './reviews/demarches';
import { generateReviews } from './reviews/generate';

const REVIEW_COUNT = 20_000;
const SEED = 20_260;

const ensureReviews = async (client: Client): Promise<void> => {
  // Fewer than a chunk: they are all there, or none is.
  const { rows } = await client.query('select exists (select from reviews) as filled');
  if (rows[0].filled) return;
  const demarches = await findDemoDemarches(client);
  await copyReviews(
    client,
    generateReviews({ count: REVIEW_COUNT, demarches, until: new Date(), seed: SEED })
  );
};

/**
 * Brings the demo to completion: référentiel, accounts, the agent's desk, reviews. Each part is all or nothing and
 * adds only what is missing, so that a start after a kill takes up where it was.
 *
 * @param strapi - loaded, so that the schema and the roles exist
 */
export const fillDemo = async (strapi: Core.Strapi, databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await loadReferentiel(client);
    await ensureAccounts(strapi);
    await ensureDesk(client);
    await ensureReviews(client);
  } finally {
    await client.end();
  }
};
