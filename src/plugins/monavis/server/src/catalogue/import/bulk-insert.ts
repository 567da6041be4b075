import { randomBytes } from 'node:crypto';
import type { AdministrationRecord } from './administrations';
import type { DemarcheRecord } from './csv-row';

/** The part of a `pg` client that is needed: `$1` placeholders. */
interface SqlClient {
  query: (sql: string, values?: unknown[]) => Promise<{ rowCount: number | null }>;
}

/** Same shape as the identifiers that Strapi draws: 24 characters, a letter first. */
export const createDocumentId = (): string => `d${randomBytes(16).toString('hex').slice(0, 23)}`;

const INSERT_ADMINISTRATIONS = `
  insert into administrations (document_id, name, acronym, kind, created_at, updated_at, published_at)
  select r."documentId", r.name, r.acronym, r.kind, now(), now(), now()
  from jsonb_to_recordset($1::jsonb) as r("documentId" text, name text, acronym text, kind text)
  on conflict (name) do nothing`;

// One statement for the whole file, against some 6,400 round trips through the document service (minutes). Each
// démarche has two rows, the draft that agents and forms read and the published one that public pages show.
const INSERT_DEMARCHES = `
  with given as (
    select nextval('monavis.demarche_numero')::integer as numero, fresh.*
    from (
      select r.*
      from jsonb_to_recordset($1::jsonb) as r(
        position integer, "documentId" text, "servicePublicRef" text, title text, slug text,
        administration text, kind text, theme text, subject text, audiences jsonb, description text, cerfa text,
        url text, "infoUrl" text, "sourceDate" date)
      where not exists (
        select from demarches d where d.service_public_ref = r."servicePublicRef" and d.published_at is null)
      order by r.position
    ) fresh
  )
  insert into demarches (
    document_id, numero, title, slug, administration_id, kind, theme, subject, audiences, description, cerfa,
    service_public_ref, url, info_url, source_date, origin, is_essential, is_key_optional, is_demo,
    created_at, updated_at, published_at)
  select given."documentId", given.numero, given.title, given.slug, a.id, given.kind,
    given.theme, given.subject, given.audiences, given.description, given.cerfa, given."servicePublicRef", given.url,
    given."infoUrl", given."sourceDate", 'import', false, false, false, now(), now(), version.published_at
  from given
  left join administrations a on a.name = given.administration
  cross join (values (null::timestamp), (now()::timestamp)) as version(published_at)
  order by given.numero, version.published_at nulls first`;

/**
 * Adds the démarches that the référentiel does not hold yet (told by their R number), published, with their
 * administrations. Numbers follow the order of `records`. What exists is left as it is.
 *
 * @param client - inside a transaction, so that a stop in the middle leaves nothing
 * @returns how many démarches were added
 */
export const insertMissingDemarches = async (
  client: SqlClient,
  input: { administrations: AdministrationRecord[]; demarches: DemarcheRecord[] }
): Promise<number> => {
  const identify = <TRecord>(record: TRecord, position: number) => ({
    ...record,
    position,
    documentId: createDocumentId(),
  });
  await client.query(INSERT_ADMINISTRATIONS, [JSON.stringify(input.administrations.map(identify))]);
  const { rowCount } = await client.query(INSERT_DEMARCHES, [
    JSON.stringify(input.demarches.map(identify)),
  ]);
  return (rowCount ?? 0) / 2;
};
