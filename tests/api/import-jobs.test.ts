import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { actingAs } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { createImport, createImporter } from '../helpers/imports';
import { until } from '../helpers/until';

describe('The jobs of imports', () => {
  let app: TestApp;
  let editeur: TestUser;
  let importer: ReturnType<typeof createImporter>;
  let watcher: Client;

  beforeAll(async () => {
    app = await startApp();
    editeur = await createUser(app, 'monavis-editeur');
    importer = createImporter(app, editeur);
    watcher = new Client({ connectionString: app.databaseUrl });
    await watcher.connect();
  });
  afterAll(async () => {
    await watcher.end();
    await app.stop();
  });

  const work = () => app.strapi.plugin('monavis').service('importWork');
  const demarchesNamed = (title: string) =>
    app.strapi.db.connection('demarches').where({ title }).whereNull('published_at');
  const change = (documentId: string, data: Record<string, unknown>) =>
    app.strapi.documents('api::demarche.demarche').update({ documentId, data });
  const becomes = (id: number, state: string) =>
    app.strapi.db.connection('monavis.imports').where({ id }).update({ state });

  /** On a connection of its own: those of the application may all be waiting. */
  const untilBlocked = (count: number) =>
    until(`${count} queries wait for a lock`, async () => {
      const { rows } = await watcher.query(
        `select cast(count(*) as integer) as n from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`
      );
      return rows[0].n >= count;
    });
  /** Holds the lock of additions while something is asked for. */
  const whileLocked = async (during: () => Promise<void>): Promise<void> => {
    await watcher.query('begin');
    await watcher.query(`select pg_advisory_xact_lock(hashtextextended('monavis:additions', 0))`);
    await during();
    await watcher.query('commit');
  };

  /** Two runs of the job, both begun before either can write. */
  const applyTwice = async (id: number): Promise<void> => {
    await becomes(id, 'applying');
    let runs: Promise<void>[] = [];
    await whileLocked(async () => {
      runs = [work().apply(id), work().apply(id)];
      await untilBlocked(2);
    });
    await Promise.all(runs);
  };

  it('should create once what two runs apply at the same moment', async () => {
    const id = await createImport(app, 'ready');
    await applyTwice(id);
    expect(await importer.settled(id)).toMatchObject({ state: 'applied', error: null });
    expect(await demarchesNamed(`Une démarche ${id}`)).toHaveLength(1);
  });

  it('should leave applied what a second run finds applied', async () => {
    const { numero } = await createDemarche(app);
    const { id } = await importer.analyse(`numero,theme\n${numero},Importé\n`);
    await applyTwice(id);
    expect(await importer.settled(id)).toMatchObject({ state: 'applied', isUndoable: true });
  });

  it('should refuse to create what was added since the analysis, under the same name', async () => {
    const title = 'Louer une salle des fêtes';
    const { id, counts } = await importer.analyse(
      `titre,administration\n${title},Ville d’essai\nUne autre tout à fait,Ville d’essai\n`
    );
    expect(counts.create).toBe(2);
    const agent = actingAs(app, editeur);
    await agent.post('/additions', { title, administration: 'Ville d’essai' }).expect(200);
    const done = await importer.apply(id);
    expect(done.state).toBe('failed');
    expect(done.error).toContain('(ligne 2) a changé');
    expect(await demarchesNamed(title)).toHaveLength(1);
  });

  it('should refuse a reference that another démarche took since the analysis', async () => {
    const { numero } = await createDemarche(app);
    const { documentId } = await createDemarche(app);
    const { id, counts } = await importer.analyse(`numero,reference\n${numero},R880001\n`);
    expect(counts.change).toBe(1);
    await change(documentId, { servicePublicRef: 'R880001' });
    expect((await importer.apply(id)).state).toBe('failed');
  });

  it('should see that a line with a reference is a démarche that has none yet', async () => {
    const agent = actingAs(app, editeur);
    const added = await agent
      .post('/additions', { title: 'Louer un vélo municipal', administration: 'Ville d’essai' })
      .expect(200);
    const { id } = await importer.analyse(
      'reference,titre,administration\nR880002,Louer un vélo municipal,Ville d’essai\n'
    );
    const [row] = await importer.rows(id);
    expect(row).toMatchObject({
      outcome: 'change',
      numero: added.body.data.numero,
      after: { reference: 'R880002' },
    });
  });

  it('should show that a line to create has the address or the CERFA of another démarche', async () => {
    const { numero } = await createDemarche(app, { url: 'https://jumelle.example/service' });
    const other = await createDemarche(app);
    await change(other.documentId, { cerfa: '66612*02' });
    const { id, counts } = await importer.analyse(
      [
        'titre,url,cerfa',
        'Service jumeau,http://www.jumelle.example/service/,',
        'Formulaire jumeau,,66612*05',
        'Ni l’un ni l’autre,https://autre.example/,',
      ].join('\n')
    );
    expect(counts.create).toBe(3);
    const reasons = (await importer.rows(id)).map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual([
      expect.stringContaining(`n° ${numero}`),
      expect.stringContaining(`n° ${other.numero}`),
      null,
    ]);
  });

  it('should let more additions wait than there are connections, and fail none of them', async () => {
    const agent = actingAs(app, editeur);
    let asked: Promise<{ status: number; text: string }[]> | undefined;
    await whileLocked(async () => {
      asked = Promise.all(
        Array.from({ length: 14 }, (_, index) =>
          agent.post('/additions', {
            title: createHash('sha256').update(`${index}`).digest('hex'),
            administration: 'Ville d’essai',
          })
        )
      );
      await untilBlocked(9);
    });
    const answers = (await asked) ?? [];
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    // On a slow machine some wait too long, and are told so.
    for (const { status, text } of answers) {
      expect(status === 200 || text.includes('réessayez')).toBe(true);
    }
  });

  it('should tell an agent to come back when an import holds the référentiel', async () => {
    const agent = actingAs(app, editeur);
    await whileLocked(async () => {
      const { body } = await agent
        .post('/additions', { title: 'Ajoutée trop tôt', administration: 'Ville d’essai' })
        .expect(400);
      expect(body.error.message).toContain('réessayez');
    });
  });
});
