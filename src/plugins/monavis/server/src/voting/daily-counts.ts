/** Adds to the visits of today. In the order of the numbers, so that two processes never wait in a circle. */
export const STORE_VISITS = {
  name: 'monavis-store-visits',
  text: `
    insert into monavis.form_visits as v (numero, day, count)
    select numero, cast(now() at time zone 'Europe/Paris' as date), count
    from unnest($1::int[], $2::int[]) as t (numero, count) order by numero
    on conflict (numero, day) do update set count = v.count + excluded.count`,
};
