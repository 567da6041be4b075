import type { Pool } from 'pg';
import type { DemarcheCounts } from './demarche-counter';

/** Adds counts by démarche to those of today. In the order of the numbers, so that two processes never wait in a circle. */
export const storeDailyCounts = async (
  pool: Pool,
  table: 'form_visits' | 'refused_votes',
  counts: DemarcheCounts
): Promise<void> => {
  await pool.query({
    name: `monavis-store-${table}`,
    text: `
      insert into monavis.${table} as c (numero, day, count)
      select numero, cast(now() at time zone 'Europe/Paris' as date), count
      from unnest($1::int[], $2::int[]) as t (numero, count) order by numero
      on conflict (numero, day) do update set count = c.count + excluded.count`,
    values: [[...counts.keys()], [...counts.values()]],
  });
};
