import type { Client } from 'pg';
import { createButtonKey, toSource } from '../../src/plugins/monavis/server/src/buttons/embed-code';
import { createDocumentId } from '../../src/plugins/monavis/server/src/catalogue/import/bulk-insert';
import { AGENT_EMAIL } from './accounts';
import { DEMO_DEMARCHES } from './demarches';

// Both rows of a démarche, the draft and the published one, carry what was invented, and say so.
const MARK_DEMARCHES = `
  update demarches d
  set is_demo = true, annual_volume = r."annualVolume", annual_online_volume = r."annualOnlineVolume"
  from jsonb_to_recordset($1::jsonb) as r(reference text, "annualVolume" integer, "annualOnlineVolume" integer)
  where d.service_public_ref = r.reference`;

const INSERT_OWNERSHIPS = `
  insert into ownerships (document_id, demarche_numero, user_id, role, origin, created_at, updated_at, published_at)
  select r."documentId", d.numero, u.id, 'porteur', 'demo', t.utc, t.utc, t.utc
  from jsonb_to_recordset($1::jsonb) as r("documentId" text, reference text)
  join demarches d on d.service_public_ref = r.reference and d.published_at is null
  join admin_users u on u.email = $2
  cross join (select now() at time zone 'UTC') as t (utc)`;

const INSERT_BUTTONS = `
  insert into buttons (document_id, demarche_numero, name, source, key, style, state, author_id,
    created_at, updated_at, published_at)
  select r."documentId", d.numero, r.name, r.source, r.key, r.style, 'open', u.id, t.utc, t.utc, t.utc
  from jsonb_to_recordset($1::jsonb) as r(
    "documentId" text, reference text, name text, source text, key text, style text, "isAgents" boolean)
  join demarches d on d.service_public_ref = r.reference and d.published_at is null
  left join admin_users u on r."isAgents" and u.email = $2
  cross join (select now() at time zone 'UTC') as t (utc)`;

/**
 * Sets up the volumes, the agent's démarches and the buttons of the demo, once: what people change afterwards (stop
 * being porteur, close a button) stays as they left it.
 */
export const ensureDesk = async (client: Client): Promise<void> => {
  const { rows } = await client.query('select exists (select from buttons) as done');
  if (rows[0].done) return;
  const ownerships = DEMO_DEMARCHES.filter(({ isAgents }) => isAgents).map(({ reference }) => ({
    documentId: createDocumentId(),
    reference,
  }));
  const buttons = DEMO_DEMARCHES.flatMap(({ reference, isAgents, buttons = ['Page de fin'] }) =>
    buttons.map((name, index) => ({
      documentId: createDocumentId(),
      reference,
      isAgents: isAgents ?? false,
      name,
      source: toSource(name),
      key: createButtonKey(),
      style: index === 0 ? 'bleu' : 'blanc',
    }))
  );
  await client.query('begin');
  await client.query(MARK_DEMARCHES, [JSON.stringify(DEMO_DEMARCHES)]);
  await client.query(INSERT_OWNERSHIPS, [JSON.stringify(ownerships), AGENT_EMAIL]);
  await client.query(INSERT_BUTTONS, [JSON.stringify(buttons), AGENT_EMAIL]);
  await client.query('commit');
};
