-- Addresses that a published démarche had before its title changed, by the slug: they lead to its address of today.
create table if not exists monavis.former_slugs (
  slug text,
  numero integer,
  primary key (slug, numero)
);

-- Strapi publishes by removing the published version and writing another one; imports write it in place.
create or replace function monavis.keep_former_slug() returns trigger language plpgsql as $$
begin
  insert into monavis.former_slugs (slug, numero) values (old.slug, old.numero) on conflict do nothing;
  return null;
end $$;

create or replace trigger demarches_republished_slug after delete on demarches
  for each row when (old.published_at is not null and old.slug is not null and old.numero is not null)
  execute function monavis.keep_former_slug();
create or replace trigger demarches_updated_slug after update on demarches
  for each row when (
    old.published_at is not null and old.slug is not null and old.numero is not null
    and old.slug is distinct from new.slug)
  execute function monavis.keep_former_slug();
