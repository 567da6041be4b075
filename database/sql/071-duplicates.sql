-- What tells that two entries of the référentiel are the same démarche.

-- An address without what does not matter: scheme, « www. », default port, case of the host, tracking parameters, order of
-- the others, final slash, and a fragment unless it is a page of a single-page site (« #! », « #/ »).
create or replace function monavis.url_key(url text) returns text language sql immutable parallel safe strict as $$
  select nullif(
    regexp_replace(lower(part[1]), ':(80|443)$', '') || rtrim(part[2], '/')
      || coalesce('?' || (
        select string_agg(parameter, '&' order by parameter)
        from unnest(string_to_array(part[3], '&')) as parameter
        where parameter <> '' and parameter !~* '^(utm_|mtm_|pk_|xtor=|gclid=|fbclid=)'), '')
      || coalesce(part[4], ''), '')
  from regexp_match(
    btrim(url), '^(?:https?://)?(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?(#[!/].*)?', 'i') as part
$$;

-- The CERFA numbers of a text, without their versions: « 12345*02 et 13974 » → {12345, 13974}.
create or replace function monavis.cerfa_keys(cerfa text) returns text[] language sql immutable parallel safe as $$
  select array(select part[1] from regexp_matches(coalesce(cerfa, ''), '(?<![*0-9])([0-9]{4,6})(?![0-9])', 'g') as part)
$$;

-- A hash index, since an address can be longer than what a tree takes.
create index if not exists demarches_url_key on demarches using hash (monavis.url_key(url)) where published_at is null;
create index if not exists demarches_cerfa_keys on demarches using gin (monavis.cerfa_keys(cerfa)) where published_at is null;
create index if not exists demarches_title_key on demarches using hash (monavis.plain(title)) where published_at is null;
