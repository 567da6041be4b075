-- « numero » is the public identity of a démarche: given once by this sequence, never reused. Ownerships, buttons
-- and reviews refer to it, because Strapi gives a new row id to each publication.
create sequence if not exists monavis.demarche_numero start 1000;

create unique index if not exists demarches_numero_draft on demarches (numero) where published_at is null;
create unique index if not exists demarches_numero_published on demarches (numero) where published_at is not null;
create unique index if not exists demarches_document_draft on demarches (document_id) where published_at is null;
create index if not exists demarches_service_public_ref on demarches (service_public_ref);
create index if not exists demarches_slug on demarches (slug);
create index if not exists demarches_cerfa on demarches (cerfa);
create index if not exists demarches_fold_title on demarches using gin (monavis.fold(title) gin_trgm_ops) where published_at is null;
create unique index if not exists administrations_name on administrations (name);

-- Every process that caches the state of a form listens to « monavis_demarche »; the payload is the numero.
create or replace function monavis.notify_demarche() returns trigger language plpgsql as $$
declare
  field text := case tg_table_name when 'demarches' then 'numero' else 'demarche_numero' end;
  former text := to_jsonb(old) ->> field;
  current text := to_jsonb(new) ->> field;
begin
  perform pg_notify('monavis_demarche', coalesce(current, former, ''));
  -- A button that moves changes two forms.
  if former <> current then
    perform pg_notify('monavis_demarche', former);
  end if;
  return null;
end $$;

create or replace trigger demarches_notify after insert or update or delete on demarches
  for each row execute function monavis.notify_demarche();
create or replace trigger buttons_notify after insert or update or delete on buttons
  for each row execute function monavis.notify_demarche();
create or replace trigger high_volume_requests_notify after insert or update or delete on high_volume_requests
  for each row execute function monavis.notify_demarche();
