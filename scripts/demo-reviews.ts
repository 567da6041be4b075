// `npm run demo:reviews -- --count N [--demarche NUMERO]`: adds synthetic reviews, quickly.
import { runCommand } from './command';
import { copyReviews } from './demo/reviews/copy';
import { findDemarche, findDemoDemarches } from './demo/reviews/demarches';
import { generateReviews } from './demo/reviews/generate';
import { Refusal } from './refusal';

const readPositiveInteger = (name: string, text: string | undefined): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new Refusal(
      `L’option --${name} demande un nombre entier positif, par exemple --${name} 1000.`
    );
  }
  return value;
};

const format = (value: number): string => value.toLocaleString('fr-FR');

void runCommand(
  { count: { type: 'string' }, demarche: { type: 'string' } },
  async ({ client, settings, values }) => {
    if (settings.NODE_ENV === 'production') {
      throw new Refusal('Les avis inventés sont refusés en production.');
    }
    const count = readPositiveInteger('count', values.count);
    const demarches = values.demarche
      ? await findDemarche(client, readPositiveInteger('demarche', values.demarche))
      : await findDemoDemarches(client);
    await client.query('update demarches set is_demo = true where numero = any($1)', [
      demarches.map(({ numero }) => numero),
    ]);
    const startedAt = Date.now();
    const reviews = generateReviews({ count, demarches, until: new Date(), seed: startedAt });
    await copyReviews(client, reviews, (written) =>
      console.log(`${format(written)} avis sur ${format(count)}`)
    );
    const seconds = (Date.now() - startedAt) / 1000;
    console.log(`Ajoutés en ${seconds.toFixed(1)} s.`);
  }
);
