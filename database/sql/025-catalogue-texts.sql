-- What the search in the référentiel reads: the texts of each démarche, folded once when they are written. Folding
-- 3,200 titles at each keystroke takes 80 ms; reading them folded takes 3.
create table if not exists monavis.demarche_texts (
  numero integer primary key,
  numbers text not null,
  title text not null,
  administration text not null,
  rest text not null
);

-- Lower case, no accent, words separated and preceded by one space: « % permis% » finds a word that starts so.
create or replace function monavis.plain(value text) returns text language sql immutable parallel safe as $$
  select ' ' || regexp_replace(monavis.fold(coalesce(value, '')), '[^a-z0-9]+', ' ', 'g')
$$;

create or replace function monavis.refresh_demarche_texts(numeros integer[]) returns void language sql as $$
  insert into monavis.demarche_texts as t (numero, numbers, title, administration, rest)
  select d.numero,
    monavis.plain(concat_ws(' ', d.numero, 'cerfa ' || d.cerfa, d.service_public_ref, substr(d.service_public_ref, 2))),
    monavis.plain(d.title),
    monavis.plain(concat_ws(' ', a.name, a.acronym)),
    monavis.plain(concat_ws(' ', d.subject, d.theme, d.kind, left(d.description, 500)))
  from demarches d left join administrations a on a.id = d.administration_id
  where d.published_at is null and d.numero = any (numeros)
  on conflict (numero) do update set numbers = excluded.numbers, title = excluded.title,
    administration = excluded.administration, rest = excluded.rest
$$;

create or replace function monavis.demarche_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from monavis.demarche_texts where numero = old.numero and old.published_at is null;
  elsif new.published_at is null then
    perform monavis.refresh_demarche_texts(array[new.numero]);
  end if;
  return null;
end $$;

create or replace function monavis.administration_changed() returns trigger language plpgsql as $$
begin
  perform monavis.refresh_demarche_texts(array(select numero from demarches where administration_id = new.id));
  return null;
end $$;

create or replace trigger demarches_texts after insert or update or delete on demarches
  for each row execute function monavis.demarche_changed();
create or replace trigger administrations_texts after update of name, acronym on administrations
  for each row execute function monavis.administration_changed();

-- Démarches that were there before this table.
select monavis.refresh_demarche_texts(array(
  select d.numero from demarches d where d.published_at is null
    and not exists (select 1 from monavis.demarche_texts t where t.numero = d.numero)));
