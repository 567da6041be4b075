import type { Client } from 'pg';
import { Refusal } from '../../refusal';
import { DEMO_DEMARCHES } from '../demarches';
import type { ReviewedDemarche } from './generate';

interface ButtonRow {
  numero: number;
  reference: string | null;
  id: number | null;
  source: string | null;
}

const SELECT = `
  select d.numero, d.service_public_ref as reference, b.id, b.source
  from demarches d left join buttons b on b.demarche_numero = d.numero and b.state = 'open'
  where d.published_at is null and`;

/** A link without a button has this source (spec §6: `nd_mode` and `nd_source` of old addresses). */
const NO_BUTTON = { id: null, source: 'site' };

const group = (rows: ButtonRow[], weightOf: (reference: string | null) => number) => {
  const demarches = new Map<number, ReviewedDemarche>();
  for (const { numero, reference, id, source } of rows) {
    const demarche = demarches.get(numero) ?? { numero, weight: weightOf(reference), buttons: [] };
    demarche.buttons.push(id === null || source === null ? NO_BUTTON : { id, source });
    demarches.set(numero, demarche);
  }
  return [...demarches.values()];
};

/** The démarches of the demo that collect reviews, with their open buttons, in the order of their numbers. */
export const findDemoDemarches = async (client: Client): Promise<ReviewedDemarche[]> => {
  const weights = new Map(DEMO_DEMARCHES.map(({ reference, weight }) => [reference, weight]));
  const reviewed = [...weights].filter(([, weight]) => weight > 0).map(([reference]) => reference);
  const { rows } = await client.query<ButtonRow>(
    `${SELECT} d.service_public_ref = any($1) order by d.numero, b.id`,
    [reviewed]
  );
  if (rows.length === 0) {
    throw new Refusal(
      'Le référentiel est vide : lancez d’abord « npm start » ou « npm run referentiel:load ».'
    );
  }
  return group(rows, (reference) => weights.get(reference ?? '') ?? 1);
};

/** One démarche, whatever it is. Refuses a number that does not exist. */
export const findDemarche = async (client: Client, numero: number): Promise<ReviewedDemarche[]> => {
  const { rows } = await client.query<ButtonRow>(`${SELECT} d.numero = $1 order by b.id`, [numero]);
  if (rows.length === 0) throw new Refusal(`Aucune démarche n’a le numéro ${numero}.`);
  return group(rows, () => 1);
};
