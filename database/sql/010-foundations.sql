-- Applied after Strapi's schema sync on every start, under an advisory lock: every statement must be idempotent.
-- What is not a content type lives in the schema « monavis »: Strapi's sync only looks at « public ».
create schema if not exists monavis;

-- « Trusted » extensions: the owner of the database may create them; another account gets them from its administrator.
do $$
declare extension text;
begin
  foreach extension in array array['unaccent', 'pg_trgm', 'btree_gin'] loop
    begin
      execute format('create extension if not exists %I with schema public', extension);
    exception when insufficient_privilege then
      raise exception 'PostgreSQL : l’extension « % » manque, et ce compte ne peut pas la créer. Un administrateur de la base doit lancer : create extension % with schema public', extension, extension;
    end;
  end loop;
end $$;

-- unaccent() is only STABLE because its dictionary can change; ours does not, and an index needs IMMUTABLE.
create or replace function monavis.fold(value text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;
