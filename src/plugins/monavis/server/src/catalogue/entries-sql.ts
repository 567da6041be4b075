/**
 * What the search reads: the draft of each démarche, which agents see, and its published version. Archived and merged
 * démarches are not found. `merged_into` is read through json: an older database does not have it yet when this runs.
 * `:numeros` is null for all.
 */
export const SEARCH_ROWS_SQL = `
select d.numero, d.published_at is not null as "isPublished", d.title, d.service_public_ref as reference, d.cerfa,
  a.name as administration, a.acronym, d.kind, d.theme, d.subject,
  cast(case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end as json) as audiences,
  coalesce(d.is_essential, false) as "isEssential", former.names as former
from demarches d
join demarches draft on draft.document_id = d.document_id and draft.published_at is null
left join administrations a on a.id = d.administration_id
left join (
  select monavis.current_numero(m.numero) as numero, json_agg(json_build_object(
    'numero', m.numero, 'title', coalesce(m.title, ''), 'reference', m.service_public_ref, 'cerfa', m.cerfa) order by m.numero) as names
  from demarches m where m.published_at is null and m.merged_into is not null group by 1
) former on former.numero = d.numero
where d.numero is not null and d.title is not null
  and draft.archived_at is null and to_jsonb(draft) ->> 'merged_into' is null
  and (cast(:numeros as integer[]) is null or d.numero = any (cast(:numeros as integer[])))
order by d.numero, d.published_at nulls first`;
