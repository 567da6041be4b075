import { readdirSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { actingAs } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createUser, type TestUser } from '../helpers/fixtures';
import { createImporter } from '../helpers/imports';
import { until } from '../helpers/until';

describe('The files of imports', () => {
  let app: TestApp;
  let editeur: TestUser;
  let importer: ReturnType<typeof createImporter>;

  beforeAll(async () => {
    app = await startApp();
    editeur = await createUser(app, 'monavis-editeur');
    importer = createImporter(app, editeur);
  });
  afterAll(() => app.stop());

  /** Names of 25 characters without extension: those that the parser of forms draws. */
  const uploads = () => readdirSync(os.tmpdir()).filter((name) => /^[0-9a-z]{25}$/.test(name));
  const openUploads = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return /\/[0-9a-z]{25}( \(deleted\))?$/.test(readlinkSync(`/proc/self/fd/${fd}`));
      } catch {
        return false;
      }
    });
  const large = (header: string) => `${header}\n${'1000,bleu\n'.repeat(200_000)}`;

  it.each([
    ['whose columns are unknown', () => importer.upload(large('prix,couleur')), 400],
    [
      'with two files',
      () => importer.upload('titre\na\n').attach('files', Buffer.from('titre\nb\n'), 'b.csv'),
      400,
    ],
    [
      'under another name',
      () => importer.send('post', '/imports').attach('autre', Buffer.from('titre\na\n'), 'a.csv'),
      400,
    ],
    [
      'without a session',
      () => app.http.post('/monavis/imports').attach('files', Buffer.from('titre\n'), 'a.csv'),
      401,
    ],
    ['that is taken', () => importer.upload('titre\nUne démarche\n'), 200],
  ])('should leave nothing of an upload %s', async (_name, send, status) => {
    const before = uploads();
    await send().expect(status);
    await until('the file is removed and closed', () => {
      const left = uploads().filter((name) => !before.includes(name));
      return left.length === 0 && openUploads().length === 0;
    });
  });

  it('should say in French that a file is too large', async () => {
    const { body } = await importer.upload(Buffer.alloc(65 * 1024 * 1024, 'a')).expect(400);
    expect(body.error.message).toBe('Ce fichier dépasse 64 Mo : partagez-le en plusieurs.');
  });

  it('should read cells made to be slow as fast as others', async () => {
    const slow = [
      '('.repeat(99_000),
      `a${' '.repeat(99_000)}b`,
      `a${' Particuliers'.repeat(7_500)}b`,
    ];
    for (const column of ['administration', 'theme']) {
      const lines = slow.map((cell, index) => `Titre ${index},"${cell}"`);
      const start = performance.now();
      const done = await importer.analyse(`titre,${column}\n${lines.join('\n')}\n`);
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(done.state).toBe('ready');
      expect(done.counts.error).toBeGreaterThan(0);
    }
  });

  it('should see a Windows-1252 accent in the very last byte', async () => {
    const file = Buffer.concat([Buffer.from('titre\nService de sant'), Buffer.from([0xe9])]);
    const { id, encoding } = await importer.analyse(file);
    expect(encoding).toBe('windows-1252');
    expect((await importer.rows(id))[0].title).toBe('Service de santé');
  });

  it('should report on every line, once, in order', async () => {
    const lines = Array.from({ length: 2_500 }, (_, index) => `Démarche du rapport ${index}`);
    const { id } = await importer.analyse(`titre\n${lines.join('\n')}\n`);
    const { text } = await importer.send('get', `/imports/${id}/report`).expect(200);
    const numbers = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));
    expect(numbers).toEqual(lines.map((_, index) => index + 2));
  });

  it('should not remember how to read columns for an import that cannot be analysed', async () => {
    const agent = actingAs(app, editeur);
    const file = 'titre,Colonne jamais retenue\nUne démarche,a\n';
    const { id } = await importer.analyse(file);
    await app.strapi.db.connection('monavis.imports').where({ id }).update({ state: 'undone' });
    await agent.put(`/imports/${id}/mapping`, { mapping: ['title', 'theme'] }).expect(400);
    expect((await importer.analyse(file)).mapping).toEqual(['title', null]);
  });
});
