-- Applied after Strapi's schema sync on every start, under an advisory lock: every statement must be idempotent.
-- What is not a content type lives in the schema « monavis »: Strapi's sync only looks at « public ».
create schema if not exists monavis;
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- unaccent() is only STABLE because its dictionary can change; ours does not, and an index needs IMMUTABLE.
create or replace function monavis.fold(value text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;
