import type { Client } from 'pg';
import { copyReviews } from '../../../scripts/demo/reviews/copy';
import { findDemarche } from '../../../scripts/demo/reviews/demarches';
import { generateReviews } from '../../../scripts/demo/reviews/generate';

/** How many démarches share what the large one does not hold. */
const OTHERS = 199;
const SEED = 20_260_606;

interface LoadInput {
  /** The démarche that one review in five is of. */
  numero: number;
  /** Reviews of all démarches together, those that are there included. */
  total: number;
  onProgress: (said: string) => void;
}

/**
 * Brings the reviews of a product up to `total`, by the generator of the demo: those of all démarches side by side in
 * the order of time, as they would have come.
 *
 * @returns false when they were all there
 */
export const loadReviews = async (
  client: Client,
  { numero, total, onProgress }: LoadInput
): Promise<boolean> => {
  const { rows } = await client.query('select count(*)::integer as count from reviews');
  const missing = total - rows[0].count;
  if (missing <= 0) return false;
  const others = await client.query<{ numero: number }>(
    `select numero from demarches where published_at is null and numero <> $1 and merged_into is null
     order by numero limit $2`,
    [numero, OTHERS]
  );
  const demarches = [];
  for (const one of [numero, ...others.rows.map((row) => row.numero)]) {
    demarches.push(...(await findDemarche(client, one)));
  }
  // Those of the large one are a fifth of the whole; the others fall like those of any list of favourites.
  const weights = demarches.map((_, index) => (index === 0 ? 0 : 1 / (10 + index)));
  const shared = weights.reduce((sum, weight) => sum + weight, 0);
  weights[0] = shared / 4;
  await copyReviews(
    client,
    generateReviews({
      count: missing,
      demarches: demarches.map((demarche, index) => ({ ...demarche, weight: weights[index] })),
      until: new Date(),
      seed: SEED,
    }),
    (written) => onProgress(`${written} of ${missing} reviews loaded`)
  );
  return true;
};
