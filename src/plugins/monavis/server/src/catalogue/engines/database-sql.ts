/**
 * The search itself, on `monavis.demarche_texts`: every word must be found somewhere (`:parts`, as `%word%`), and
 * words that begin like those of the number, title or administration come first (`:starts`, as `% word%`). One
 * statement gives the page, the total and the facets; 3,200 démarches take about 10 ms. A facet ignores its own
 * filter, so that the reader sees what else he could choose.
 */
export const SEARCH_SQL = `
with found as materialized (
  select d.numero, d.theme, d.audiences, d.is_essential, t.title, a.name as administration,
    case
      when t.numbers like all (cast(:starts as text[])) then 0
      when t.title like :phrase then 1
      when t.title like all (cast(:starts as text[])) then 2
      when t.administration like all (cast(:starts as text[])) then 3
      when t.title || t.administration like all (cast(:starts as text[])) then 4
      else 5
    end as rank,
    cast(:administration as text) is null or a.name = :administration as in_administration,
    cast(:theme as text) is null or d.theme = :theme as in_theme,
    cast(:audience as text) is null or d.audiences @> to_jsonb(cast(:audience as text)) as in_audience
  from monavis.demarche_texts t
  join demarches d on d.numero = t.numero and d.published_at is null
  left join administrations a on a.id = d.administration_id
  where d.archived_at is null
    and (not cast(:isPublishedOnly as boolean) or exists (
      select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null))
    and t.numbers || t.title || t.administration || t.rest like all (cast(:parts as text[]))
    and case cast(:owners as text)
      when 'mine' then exists (
        select 1 from ownerships o where o.demarche_numero = d.numero and o.user_id = :userId)
      when 'with' then exists (select 1 from ownerships o where o.demarche_numero = d.numero)
      when 'without' then not exists (select 1 from ownerships o where o.demarche_numero = d.numero)
      else true
    end
),
matches as (select * from found where in_administration and in_theme and in_audience),
facets as (
  select 'administrations' as facet, administration as value, count(*) as n
    from found where in_theme and in_audience group by 2
  union all
  select 'themes', theme, count(*) from found where in_administration and in_audience group by 2
  union all
  select 'audiences', audience, count(*)
    from found cross join lateral jsonb_array_elements_text(audiences) audience
    where in_administration and in_theme and jsonb_typeof(audiences) = 'array' group by 2
)
select
  (select cast(count(*) as integer) from matches) as total,
  array(
    select numero from matches
    order by rank, is_essential desc, case when cardinality(cast(:parts as text[])) > 0 then length(title) end, title, numero
    limit :limit offset :offset
  ) as numeros,
  (
    select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'count', n) order by n desc, value), '[]')
    from facets where value is not null
  ) as facets`;

/**
 * For each word that no text holds, the closest word of the titles (trigrams). Only asked when a search finds nothing,
 * since it reads every title: 20 ms. A first letter is seldom
 * wrong, and comparing with its words only is ten times faster.
 */
export const CORRECT_SQL = `
with dictionary as materialized (
  select distinct word from monavis.demarche_texts cross join lateral string_to_table(title, ' ') word
  where length(word) > 2
)
select coalesce(
  case when not exists (select 1 from dictionary d where d.word like w.word || '%') then
    (select d.word from dictionary d
     where left(d.word, 1) = left(w.word, 1) and similarity(d.word, w.word) > 0.3
     order by similarity(d.word, w.word) desc, length(d.word), d.word limit 1)
  end, w.word) as word
from unnest(cast(:words as text[])) with ordinality as w(word, position)
order by w.position`;
