/**
 * « Mes démarches » of an agent, with their open buttons. The last day that has a review is the end of the key of the
 * daily counts, read backwards; scores come from the statistics, locks from the volume.
 */
export const HOME_SQL = `
select d.numero, d.title, a.name as administration,
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending",
  (select to_char(c.day, 'YYYY-MM-DD') from monavis.review_daily_counts c
   where c.demarche_numero = d.numero and c.question = 'satisfaction' and c.n > 0
   order by c.day desc limit 1) as "lastReviewOn",
  coalesce((
    select json_agg(json_build_object('id', b.id, 'name', b.name, 'createdOn',
      to_char((b.created_at at time zone 'UTC') at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by b.id)
    from buttons b where b.demarche_numero = d.numero and b.state = 'open'), '[]') as buttons
from ownerships o
join demarches d on d.numero = o.demarche_numero and d.published_at is null
left join administrations a on a.id = d.administration_id
where o.user_id = :userId and d.merged_into is null`;
