/** The draft of a form. */
export const DRAFT_SQL = `
select cast(settings as json) as settings, revision from monavis.form_drafts where demarche_numero = :numero`;

/** Publications, newest first. Names as they are today. */
export const VERSIONS_SQL = `
select v.version, cast(v.settings as json) as settings, v.published_at as "publishedAt",
  nullif(concat_ws(' ', u.firstname, u.lastname), '') as "publishedBy"
from monavis.form_versions v left join admin_users u on u.id = v.published_by
where v.demarche_numero = :numero
order by v.version desc`;

/** Touches no row when the draft is not the one that the person changed. */
export const SAVE_DRAFT_SQL = `
insert into monavis.form_drafts as d (demarche_numero, settings, updated_by)
select :numero, cast(:settings as jsonb), :userId
where :revision = 0 or exists (select 1 from monavis.form_drafts where demarche_numero = :numero)
on conflict (demarche_numero) do update
  set settings = excluded.settings, revision = d.revision + 1, updated_at = now(), updated_by = excluded.updated_by
  where d.revision = :revision`;

/** The draft, which nobody changes until the transaction ends. */
export const LOCK_DRAFT_SQL = `${DRAFT_SQL} for update`;

export const PUBLISH_SQL = `
insert into monavis.form_versions (demarche_numero, version, settings, published_by)
select demarche_numero, :version, settings, :userId from monavis.form_drafts where demarche_numero = :numero`;
