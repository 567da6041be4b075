import { startApp, type TestApp } from '../helpers/app';
import { createExporter } from '../helpers/extracts';
import { createDemarche, createOwnership, createUser, type TestUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';

describe('who may take an export, and until when', () => {
  let app: TestApp;
  let porteur: TestUser;
  let numero: number;
  let exporter: ReturnType<typeof createExporter>;

  beforeAll(async () => {
    app = await startApp();
    porteur = await createUser(app);
    ({ numero } = await createDemarche(app));
    await createOwnership(app, numero, porteur);
    await insertReviews(app, numero, [{ satisfaction: 'bad' }, {}]);
    exporter = createExporter(app, porteur, numero);
  });
  afterAll(() => app.stop());

  /** Asks for a file, and takes it. */
  const take = async (query: Record<string, string> = {}) => {
    const { body } = await exporter.ask('csv', query).expect(200);
    await exporter.file(body.data.id).expect(200);
    return body.data;
  };

  it('should keep in the journal who asked for what, and who took it', async () => {
    const entry = await take({ satisfaction: 'bad' });
    const rows = await app.strapi.db
      .connection('audit_entries')
      .withSchema('monavis')
      .whereLike('action', 'extract.%')
      .orderBy('id', 'desc')
      .limit(2);
    expect(rows.map(({ action }: { action: string }) => action)).toEqual([
      'extract.downloaded',
      'extract.asked',
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ actor_id: porteur.id, subject_id: String(numero) });
      expect(JSON.stringify(row.after)).toContain('satisfaction : Pas bien');
      expect(JSON.stringify(row.after)).toContain(String(entry.id));
    }
  });

  it('should tell nothing of an export of somebody else, of another démarche, or that is not', async () => {
    const entry = await take();
    const colleague = await createUser(app);
    await createOwnership(app, numero, colleague);
    const theirs = createExporter(app, colleague, numero);
    const second = await createDemarche(app);
    await createOwnership(app, second.numero, porteur);
    const elsewhere = createExporter(app, porteur, second.numero);
    const attempts = [
      theirs.file(entry.id),
      theirs.cancel(entry.id),
      elsewhere.file(entry.id),
      elsewhere.cancel(entry.id),
      exporter.file(2 ** 31 - 1),
      exporter.file(2 ** 31),
      exporter.file('1%20or%201=1'),
      exporter.file('abc'),
    ];
    for (const attempt of attempts) {
      const answer = await attempt.expect(404);
      expect(`${answer.body}${answer.body.error?.message}`).toContain('Cet export n’existe pas.');
    }
    const { body } = await theirs.agent.get(`/demarches/${numero}/extracts`).expect(200);
    expect(body.data).toEqual([]);
  });

  it('should close the file to who is not porteur any more', async () => {
    const entry = await take();
    await exporter.agent.delete(`/demarches/${numero}/ownership`).expect(200);
    await exporter.file(entry.id).expect(403);
    await exporter.cancel(entry.id).expect(403);
    await createOwnership(app, numero, porteur);
    await exporter.file(entry.id).expect(200);
  });

  it('should not give a file that is over, before and after the purge', async () => {
    const entry = await take();
    const chunks = () =>
      app.strapi.db
        .connection('extract_chunks')
        .withSchema('monavis')
        .where({ extract_id: entry.id });
    await app.strapi.db
      .connection('extracts')
      .withSchema('monavis')
      .where({ id: entry.id })
      .update({ expires_at: new Date(Date.now() - 1000) });
    for (const purge of [false, true]) {
      if (purge) await app.strapi.plugin('monavis').service('extracts').purge();
      expect((await exporter.find(entry.id)).state).toBe('expired');
      const { body } = await exporter.file(entry.id).expect(404);
      expect(JSON.parse(body.toString()).error.message).toContain('n’est plus gardé');
    }
    expect(await chunks()).toEqual([]);
  });
});
