/** Links of the démarches in use. */
const LINKS = `
  select url from demarches where published_at is null and archived_at is null and merged_into is null
  union
  select info_url from demarches where published_at is null and archived_at is null and merged_into is null`;

/**
 * Those that were not followed for a week, or that did not answer the night before; those that never were first, those of
 * one site apart from each other.
 */
export const DUE_SQL = `
select link.url from (${LINKS}) as link
left join monavis.link_checks c on c.url = link.url
where link.url is not null and (c.checked_at is null
  or c.checked_at < now() - case when c.failures > 0 then interval '20 hours' else interval '7 days' end)
order by c.checked_at nulls first, md5(link.url) limit ?`;

export const SAVE_SQL = `
insert into monavis.link_checks as c (url, state, failures) values (:url, :state, :failure)
on conflict (md5(url)) do update set state = excluded.state, checked_at = now(),
  failures = case when excluded.failures = 0 then 0 else c.failures + 1 end`;

/** What was found behind links that no démarche has any more. */
export const FORGET_SQL = `
delete from monavis.link_checks c
where not exists (select 1 from (${LINKS}) as link where link.url = c.url)`;
