/**
 * All that a form needs to know of its démarche, in one query for each miss of the cache. The draft row is the one
 * that agents edit, and always exists. Parameter: numero.
 */
export const FIND_FORM = {
  name: 'monavis-find-form',
  text: `
    select d.title, d.url, d.is_key_optional as "isKeyOptional", d.archived_at is not null as "isArchived",
      d.merged_into as "mergedInto",
      d.annual_volume as "annualVolume", d.annual_online_volume as "annualOnlineVolume",
      monavis.has_reviews(d.numero) as "hasReviews",
      coalesce((
        select h.state = 'accepted' from high_volume_requests h
        where h.demarche_numero = d.numero and h.state <> 'pending'
        order by h.decided_at desc nulls last, h.id desc limit 1
      ), false) as "isAuthorised",
      coalesce((
        select json_agg(json_build_object('id', b.id, 'key', b.key, 'source', b.source, 'isOpen', b.state = 'open'))
        from buttons b where b.demarche_numero = d.numero
      ), '[]') as buttons,
      (
        select json_build_object('number', v.version, 'settings', v.settings)
        from monavis.form_versions v where v.demarche_numero = d.numero
        order by v.version desc limit 1
      ) as version
    from demarches d
    where d.numero = $1 and d.published_at is null`,
};
