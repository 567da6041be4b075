import type { Client } from 'pg';

/** A filter as the address has it. */
export type Query = Record<string, string>;

const ANSWERS: Record<string, string> = { help: 'contactTried', difficulty: 'difficulties' };

/** A condition on the copy, written apart from the product's. */
const conditionOf = ([name, value]: [string, string]): string => {
  switch (name) {
    case 'from':
      return `day >= '${value}'`;
    case 'to':
      return `day <= '${value}'`;
    case 'withComment':
      return `comment is not null and comment <> ''`;
    case 'button':
      return `button = ${value}`;
    case 'unread':
      return 'not is_read';
    case 'help':
    case 'difficulty':
      return `answers -> '${ANSWERS[name]}' @> '["${value}"]'`;
    default:
      return `${name}::text = '${value}'`;
  }
};

const COPY = `
  create temp table naive as
  select r.id, r.created_at, monavis.paris_day(r.created_at) as day, r.satisfaction, r.clarity, r.comment,
    coalesce(r.button_id, 0) as button, r.answers, false as is_read
  from reviews r where r.demarche_numero = $1 and r.state = 'published'`;

/** The reviews of a démarche, copied without an index, so that nothing of the product helps to find them. */
export const copyNaively = async (client: Client, numero: number): Promise<void> => {
  await client.query('drop table if exists naive');
  await client.query({ text: COPY.replace('$1', String(numero)) });
};

/** @returns how many a filter keeps, and the ids of the first page */
export const findNaively = async (client: Client, query: Query) => {
  const where = ['true', ...Object.entries(query).map(conditionOf)].join(' and ');
  const total = await client.query(`select count(*)::integer as total from naive where ${where}`);
  const page = await client.query<{ id: number }>(
    `select id from naive where ${where} order by created_at desc, id desc limit 20`
  );
  return { total: Number(total.rows[0].total), ids: page.rows.map(({ id }) => id) };
};
