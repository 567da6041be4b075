-- Search in comments. Words are those of PostgreSQL's parser, without the compounds that it adds (« rendez-vous » is two
-- words, side by side), in lower case, of any language.
do $$ begin
  if not exists (
    select from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
    where n.nspname = 'monavis' and c.cfgname = 'comments'
  ) then
    create text search configuration monavis.comments (copy = pg_catalog.simple);
    alter text search configuration monavis.comments drop mapping for hword, asciihword, numhword;
  end if;
end $$;

-- Accents first: the parser of a database whose locale is C takes every other character than ASCII's for a letter, hence
-- the quotation marks and apostrophes of typographers. Where some are left (emoji, other alphabets), the slower way
-- tells them apart. Full stops and slashes, because people forget the space after them.
create or replace function monavis.plain_words(value text) returns text
  language plpgsql immutable parallel safe strict as $$
declare plain text := public.unaccent('public.unaccent'::regdictionary, value);
begin
  if octet_length(plain) <> char_length(plain) then
    plain := regexp_replace(
      public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)), '[^[:alnum:]]+', ' ', 'g');
  end if;
  return replace(replace(plain, '.', ' '), '/', ' ');
end $$;

create or replace function monavis.comment_words(value text) returns tsvector
  language plpgsql immutable parallel safe strict as $$
begin
  return to_tsvector('monavis.comments', monavis.plain_words(value));
end $$;

-- What one term of a search looks for: its words side by side, the last one perhaps only begun.
create or replace function monavis.comment_query(term text, is_prefix boolean) returns tsquery
  language plpgsql immutable parallel safe strict as $$
declare query tsquery := phraseto_tsquery('monavis.comments', monavis.plain_words(term));
begin
  return case when is_prefix and numnode(query) > 0 then cast(query::text || ':*' as tsquery) else query end;
end $$;

-- With its démarche, so that a search costs what this démarche holds. Votes without a comment pay nothing; the others
-- leave their words in a list that is short, since who fills it empties it.
create index if not exists reviews_words on reviews using gin (demarche_numero, monavis.comment_words(comment))
  with (fastupdate = on, gin_pending_list_limit = 1024) where comment <> '';
