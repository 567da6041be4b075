import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../scripts/embedded-database';
import { launch, launchProduct } from '../helpers/process';
import { findFreePort, askDemoInfo, type DemoInfo } from '../helpers/product';

// In the order of a life: each test leaves the product as the next one finds it.
describe('npm start on an empty data folder', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'monavis-smoke-'));
  const settings = {
    PORT: '',
    MONAVIS_DATA_DIR: dataDir,
    NODE_OPTIONS: `--import ${pathToFileURL('tests/helpers/busy-main-thread.mjs')}`,
  };
  let product: Awaited<ReturnType<typeof launchProduct>>;
  let info: DemoInfo;

  const start = async (): Promise<void> => {
    product = await launchProduct(settings);
  };
  /** Reads the database of the instance, beside the process that owns it. */
  const query = async <TRow>(sql: string): Promise<TRow[]> => {
    const database = await startEmbeddedDatabase({ dataDir });
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    await database.stop();
    return rows;
  };
  const isPostgresRunning = () => existsSync(path.join(dataDir, 'postgres/data/postmaster.pid'));

  beforeAll(async () => {
    settings.PORT = String(await findFreePort());
  });
  afterAll(async () => {
    product.child.kill('SIGTERM');
    await product.exited;
    rmSync(dataDir, { recursive: true });
  });

  it('should take up where it was after a kill in the middle of the first start', async () => {
    const killed = launch(['scripts/start.mjs'], settings);
    await killed.hasSaid('Données de démonstration');
    killed.child.kill('SIGKILL');
    await killed.exited;

    await start();
    await product.hasSaid('MonAvis est prêt');
  });

  it('should load the référentiel, published, and synthetic reviews on forty démarches', async () => {
    const [counts] = await query(`select
      (select count(*)::int from demarches where published_at is null) as drafts,
      (select count(*)::int from demarches where published_at is not null) as published,
      (select count(*)::int from demarches where published_at is null and administration_id is null) as orphans,
      (select count(*)::int from reviews) as reviews,
      (select count(distinct demarche_numero)::int from reviews) as reviewed,
      (select count(*)::int from monavis.review_count_differences) as miscounted,
      (select count(*)::int from ownerships) as ownerships`);
    expect(counts).toEqual({
      drafts: 3196,
      published: 3196,
      orphans: 0,
      reviews: 20_000,
      reviewed: 40,
      miscounted: 0,
      ownerships: 5,
    });
  });

  it('should tell where to begin, as JSON', async () => {
    info = await askDemoInfo(settings);
    expect(info.site).toBe(product.site);
    expect(info.admin).toBe(`${product.site}/admin`);
    expect(info.accounts.map(({ role }) => role)).toEqual([
      'Agent',
      'Éditeur',
      'Administrateur MonAvis',
    ]);
    expect(info.button.html).toContain(info.button.href.replaceAll('&', '&amp;'));
    expect(product.said.stdout).toContain(info.accounts[0].password);
  });

  it('should serve the pages whose addresses it prints', async () => {
    for (const url of [
      info.site,
      info.admin,
      info.demarche.url,
      info.demarche.panelUrl,
      info.button.href,
    ]) {
      expect({ url, status: (await fetch(url)).status }).toEqual({ url, status: 200 });
    }
    expect(await (await fetch(info.button.href)).text()).toContain('carte d&#x27;identité');
  });

  it('should answer forms while Strapi is busy', async () => {
    product.child.kill('SIGUSR2');
    await product.hasSaid('the main thread is busy');
    const panel = fetch(`${product.site}/_health`);
    for (let index = 0; index < 20; index += 1) {
      expect((await fetch(info.button.href)).status).toBe(200);
    }
    expect(product.said.stdout).not.toContain('the main thread is free');
    expect((await panel).status).toBe(204);
    await product.hasSaid('the main thread is free');
  });

  it('should let each demo account log in to the admin panel', async () => {
    for (const { email, password } of info.accounts) {
      const response = await fetch(`${product.site}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      expect({ email, status: response.status }).toEqual({ email, status: 200 });
    }
  });

  it('should say in one sentence that the port is busy', async () => {
    const second = launch(['scripts/start.mjs'], settings);
    expect(await second.exited).toBe(1);
    expect(second.said.stderr.trim()).toMatch(/^✖ Le port \d+ est déjà utilisé[^\n]+\.$/);
  });

  it('should say in one sentence that the data folder is in use', async () => {
    const second = launch(['scripts/start.mjs'], {
      ...settings,
      PORT: String(await findFreePort()),
    });
    expect(await second.exited).toBe(1);
    expect(second.said.stderr.trim()).toMatch(/^✖ MonAvis tourne déjà sur le dossier [^\n]+\.$/);
    expect((await fetch(`${product.site}/_health`)).status).toBe(204);
  });

  it('should add reviews to the running instance, and keep its counts right', async () => {
    const command = launch(
      ['node_modules/tsx/dist/cli.mjs', 'scripts/demo-reviews.ts', '--count', '3000'],
      settings
    );
    expect(await command.exited).toBe(0);
    const [counts] = await query(`select (select count(*)::int from reviews) as reviews,
      (select count(*)::int from monavis.review_count_differences) as miscounted`);
    expect(counts).toEqual({ reviews: 23_000, miscounted: 0 });
  });

  it('should stop everything on Ctrl-C, even one that arrives twice', async () => {
    product.child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 50));
    product.child.kill('SIGINT');
    expect(await product.exited).toBe(0);
    expect(isPostgresRunning()).toBe(false);
  });

  it('should still tell where to begin once stopped, and leave nothing running', async () => {
    expect(await askDemoInfo(settings)).toEqual(info);
    expect(isPostgresRunning()).toBe(false);
  });

  it('should be ready again in under ten seconds', async () => {
    await start();
    expect(product.readyInMs).toBeLessThan(10_000);
  });

  it('should work again after kill -9, with what it held', async () => {
    product.child.kill('SIGKILL');
    await product.exited;
    expect(isPostgresRunning()).toBe(true);
    await start();
    expect(await query('select count(*)::int as reviews from reviews')).toEqual([
      { reviews: 23_000 },
    ]);
    expect(await askDemoInfo(settings)).toEqual(info);
  });
});
