import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../../scripts/embedded-database';
import { startProduct } from '../../helpers/product';
import { loadReviews } from './load-reviews';

/** How many démarches the agent who reads is porteur of. */
const OWNED = 50;

interface DeskInput {
  /** Reviews of all démarches; one in five is of the large one. */
  total: number;
  /** Kept, with what it holds; without it a new one, deleted at the end. */
  dataDir?: string;
}

const OWN = `
  insert into ownerships (document_id, demarche_numero, user_id, role, origin, created_at, updated_at, published_at)
  select md5('bench' || d.numero), d.numero, u.id, 'porteur', 'demo', t.utc, t.utc, t.utc
  from (
    select c.demarche_numero as numero from monavis.review_daily_counts c
    where c.question = 'satisfaction' group by 1 order by sum(c.n) desc limit $2
  ) d join admin_users u on u.email = $1 cross join (select now() at time zone 'UTC') as t (utc)
  on conflict do nothing`;

const logIn = async (url: string, account: { email: string; password: string }) => {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  const { data }: { data: { token: string } } = await answer.json();
  return { authorization: `Bearer ${data.token}` };
};

/** The whole product with so many reviews, and an agent who reads them. */
export const startDesk = async ({ total, dataDir }: DeskInput) => {
  const folder = dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'monavis-bench-')));
  const product = await startProduct({ dataDir: folder });
  const database = await startEmbeddedDatabase({ dataDir: folder });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { numero } = product.info.demarche;
  const account = product.info.accounts.find(({ role }) => role === 'Agent');
  if (!account) throw new Error('The demo has no agent');
  // A folder that is not kept begins with the reviews of the demo.
  if (!dataDir) {
    await client.query(
      'truncate reviews, monavis.review_daily_counts, monavis.review_facet_counts cascade'
    );
  }
  const isNew = await loadReviews(client, { numero, total, onProgress: console.log });
  await client.query(OWN, [account.email, OWNED]);
  if (isNew) await client.query('vacuum analyze');
  return {
    numero,
    url: product.site.replace('localhost', '127.0.0.1'),
    headers: await logIn(product.site, account),
    client,
    stop: async () => {
      await client.end();
      await product.stop();
      if (!dataDir) await rm(folder, { recursive: true, force: true });
    },
  };
};

export type Desk = Awaited<ReturnType<typeof startDesk>>;
