import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { loadReferentiel } from '../../scripts/demo/referentiel';
import { actingAs } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { createImporter } from '../helpers/imports';

describe('CSV imports of the référentiel', () => {
  let app: TestApp;
  let editeur: TestUser;
  let importer: ReturnType<typeof createImporter>;

  beforeAll(async () => {
    app = await startApp();
    editeur = await createUser(app, 'monavis-editeur');
    importer = createImporter(app, editeur);
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    await loadReferentiel(client);
    await client.end();
  });
  afterAll(() => app.stop());

  const change = (documentId: string, data: Record<string, unknown>) =>
    app.strapi.documents('api::demarche.demarche').update({ documentId, data });
  const rowsOf = (numero: number) => app.strapi.db.connection('demarches').where({ numero });
  const state = async () => {
    const { rows } = await app.strapi.db.connection.raw(
      `select md5(string_agg(d::text, '|' order by id)) as sum, cast(count(*) as integer) as n from demarches d`
    );
    return rows[0];
  };

  it('should read back its own export without a change', async () => {
    await createDemarche(app, {
      title: '=1+1 ; « l’été », "guillemets"',
      url: 'https://a.example/?q=1;2',
    });
    const { documentId } = await createDemarche(app, { title: '-12 % sur la facture' });
    await change(documentId, {
      description: "'=A1\nDeuxième ligne\r\n  fin  ",
      audiences: ['a', 'b'],
      annualVolume: 7,
    });
    const exported = await importer.exported();
    const done = await importer.analyse(exported);
    expect(done.state).toBe('ready');
    expect(done.counts).toMatchObject({ create: 0, change: 0, error: 0 });
    expect(done.counts.unchanged).toBe(3198);
    expect(done.delimiter).toBe(',');
    const refused = await importer
      .send('post', `/imports/${done.id}/application`)
      .send({ skipErrors: true });
    expect(refused.body.error.message).toBe('Ce fichier ne change rien.');
  });

  it('should know the file of service-public.fr again', async () => {
    const { counts, mapping } = await importer.analyse(
      readFileSync('data/demarches-vosdroits.csv')
    );
    expect(mapping).toEqual(
      expect.arrayContaining(['reference', 'title', 'audiences', 'url', 'infoUrl'])
    );
    expect(counts.create).toBe(0);
    expect(counts.unchanged).toBeGreaterThan(3100);
  });

  it.each([
    ['UTF-8', ',', Buffer.from('numero,titre\n')],
    ['UTF-8 with BOM', ';', Buffer.from('\uFEFFnumero;titre\r\n')],
    ['Windows-1252', ';', Buffer.from('numero;titre\r\n')],
  ])('should read %s with « %s »', async (encoding, delimiter, header) => {
    const { numero } = await createDemarche(app);
    const line = `${numero}${delimiter}"Œuvre d’été – 3 € ${encoding.length}"\r\n`;
    const latin = Buffer.from(
      [...line].map(
        (sign) => ({ Œ: 0x8c, '’': 0x92, '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0)
      )
    );
    const isLatin = encoding === 'Windows-1252';
    const done = await importer.analyse(
      Buffer.concat([header, isLatin ? latin : Buffer.from(line)])
    );
    expect(done).toMatchObject({ encoding: isLatin ? 'windows-1252' : 'utf-8', delimiter });
    const [row] = await importer.rows(done.id);
    expect(row).toMatchObject({ outcome: 'change', numero });
    expect(row.after.title).toBe(`Œuvre d’été – 3 € ${encoding.length}`);
  });

  it('should show before and after, write nothing before « Appliquer », then all of it', async () => {
    const kept = await createDemarche(app, { title: 'Gardée telle quelle' });
    const changed = await createDemarche(app, {
      title: 'À changer',
      url: 'https://avant.example/',
    });
    const before = await state();
    const file = [
      'numero;titre;administration;publics;url;volumetrie',
      `${kept.numero};Gardée telle quelle;;;;`,
      `${changed.numero};Changée;Ministère tout neuf;a|b;https://apres.example/;1 200`,
      ';Toute nouvelle;Ministère tout neuf;;;',
      ';;;;;',
      '999999;Inconnue;;;;',
    ].join('\n');
    const analysed = await importer.analyse(file);
    expect(analysed.counts).toEqual({ create: 1, change: 1, unchanged: 1, error: 2 });
    expect(await state()).toEqual(before);
    const rows = await importer.rows(analysed.id);
    expect(rows[1]).toMatchObject({
      line: 3,
      outcome: 'change',
      before: { title: 'À changer', url: 'https://avant.example/', annualVolume: null },
      after: { title: 'Changée', annualVolume: 1200, audiences: ['a', 'b'] },
    });
    expect(rows[3].reason).toContain('titre');
    expect(rows[4].reason).toBe('Aucune démarche n’a le numéro 999999.');

    const refused = await importer
      .send('post', `/imports/${analysed.id}/application`)
      .send({ skipErrors: false })
      .expect(400);
    expect(refused.body.error.message).toContain('en erreur');
    const applied = await importer.apply(analysed.id, true);
    expect(applied).toMatchObject({ state: 'applied', isUndoable: true, done: 5 });
    const [draft, published] = await rowsOf(changed.numero);
    for (const row of [draft, published]) {
      expect(row).toMatchObject({ title: 'Changée', slug: 'changee', annual_volume: 1200 });
    }
    const agent = actingAs(app, editeur);
    const [, , created] = await importer.rows(analysed.id);
    const page = (await agent.get(`/demarches/${created.numero}`).expect(200)).body.data;
    expect(page).toMatchObject({
      title: 'Toute nouvelle',
      administration: 'Ministère tout neuf',
      isPending: false,
      slug: 'toute-nouvelle',
    });
    const report = await importer.send('get', `/imports/${analysed.id}/report`).expect(200);
    expect(report.text).toContain('titre : À changer');
    expect(report.text).toContain('Aucune démarche n’a le numéro 999999.');

    // The same file again: nothing left to do but its errors.
    const again = await importer.analyse(file);
    expect(again.counts).toEqual({ create: 0, change: 0, unchanged: 3, error: 2 });

    const undone = await importer.undo(analysed.id);
    expect(undone).toMatchObject({ state: 'undone', kept: 0 });
    const [back] = await rowsOf(changed.numero);
    expect(back).toMatchObject({ title: 'À changer', slug: 'a-changer', annual_volume: null });
    await agent.get(`/demarches/${created.numero}`).expect(404);
    expect(
      await app.strapi.db.connection('administrations').where({ name: 'Ministère tout neuf' })
    ).toEqual([]);
    const administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    const journal = await administrateur.get('/journal?q=essai.csv').expect(200);
    expect(journal.body.data.map(({ action }: { action: string }) => action)).toEqual([
      'import.undone',
      'import.applied',
    ]);
  });

  it('should leave what changed after the import when it is undone', async () => {
    const one = await createDemarche(app);
    const other = await createDemarche(app);
    const { id } = await importer.analyse(
      `numero,theme\n${one.numero},Importé\n${other.numero},Importé\n`
    );
    await importer.apply(id);
    await change(one.documentId, { theme: 'À la main' });
    expect(await importer.undo(id)).toMatchObject({ state: 'undone', kept: 1 });
    const [draft] = await rowsOf(one.numero).whereNull('published_at');
    const [back] = await rowsOf(other.numero).whereNull('published_at');
    expect([draft.theme, back.theme]).toEqual(['À la main', null]);
  });

  it('should refuse to apply over what changed since the analysis', async () => {
    const { numero, documentId } = await createDemarche(app);
    const { id } = await importer.analyse(`numero,theme\n${numero},Importé\n`);
    await change(documentId, { subject: 'Entre-temps' });
    const done = await importer.apply(id);
    expect(done.state).toBe('failed');
    expect(done.error).toContain(`n° ${numero}`);
    const [row] = await rowsOf(numero).whereNull('published_at');
    expect(row.theme).toBeNull();
  });

  it('should remember how columns were read, and read them otherwise when told to', async () => {
    const { numero } = await createDemarche(app);
    const file = `numero,Remarque,Rubrique\n${numero},à lire,Logement\n`;
    const first = await importer.analyse(file);
    expect(first.mapping).toEqual(['numero', null, null]);
    const put = (mapping: (string | null)[]) =>
      importer.send('put', `/imports/${first.id}/mapping`).send({ mapping });
    await put(['numero', 'theme', 'theme']).expect(400);
    await put(['numero']).expect(400);
    await put([null, null, 'theme']).expect(400);
    await put(['numero', null, 'theme']).expect(200);
    expect((await importer.settled(first.id)).counts.change).toBe(1);
    const second = await importer.analyse(file);
    expect(second.mapping).toEqual(['numero', null, 'theme']);
    expect((await importer.rows(second.id))[0].after).toEqual({ theme: 'Logement' });
  });

  it('should ask how to read columns that tell nothing of which démarche', async () => {
    const { body } = await importer.upload('theme,publics\nLogement,a\n').expect(200);
    expect(body.data.state).toBe('mapping');
  });

  it.each([
    ['a ZIP', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'archive'],
    ['a gzip bomb', gzipSync(Buffer.alloc(50_000_000)), 'compressé'],
    ['UTF-16', Buffer.from('\uFEFFtitre\n', 'utf16le'), 'UTF-16'],
    ['bytes that are no text', Buffer.from('titre\nA\0B\n'), 'texte'],
    ['a file of blanks', Buffer.from(' '), 'Aucune colonne'],
    ['a header alone', 'numero,titre\n', 'aucune ligne'],
    ['wrong columns', 'prix,couleur\n12,bleu\n', 'Aucune colonne n’est reconnue'],
    ['twice the same column', 'titre,Titre\na,b\n', 'même nom'],
    ['a missing cell', 'numero,titre\n1000\n', 'ligne 2'],
    ['an open quote', 'numero,titre\n1000,"Jamais fermé\n', 'jamais fermé'],
    ['a misplaced quote', 'numero,titre\n1000,Mal "placé"\n', 'guillemet'],
    ['a cell of 10 MB', `numero,titre\n1000,${'x'.repeat(10_000_000)}\n`, '100'],
  ])('should refuse %s with a clear sentence, and keep nothing', async (_name, file, words) => {
    const before = await state();
    const { body } = await importer.upload(file, 'essai.csv').expect(400);
    expect(body.error.message).toContain(words);
    expect(body.error.message).toMatch(/[a-zé].*[.…]$/);
    expect(await state()).toEqual(before);
  });

  it.each([
    ['=HYPERLINK("https://a.example")', 'formule'],
    ['@SUM(A1)', 'formule'],
    ['-2+3', 'formule'],
    ['ab', '3 caractères'],
    ['x'.repeat(300), '255'],
  ])('should refuse the cell %j, and it alone', async (cell, words) => {
    const { numero } = await createDemarche(app);
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const { id, counts } = await importer.analyse(`numero,titre\n${numero},${quoted}\n`);
    expect(counts).toEqual({ create: 0, change: 0, unchanged: 0, error: 1 });
    expect((await importer.rows(id))[0].reason).toContain(words);
  });

  it('should refuse lines that speak of the same démarche, and taken references', async () => {
    const one = await createDemarche(app);
    const { id, counts } = await importer.analyse(
      [
        'numero,reference,titre,theme',
        `${one.numero},,Une même,A`,
        `${one.numero},,Une même,B`,
        ',,Deux fois nouvelle,',
        ',,deux fois NOUVELLE,',
        ',R777001,Trois,',
        ',r777001,Quatre,',
        `${one.numero + 0},R10056,Cinq,`,
      ].join('\n')
    );
    expect(counts).toEqual({ create: 0, change: 0, unchanged: 0, error: 7 });
    const rows = await importer.rows(id, '?outcome=error');
    expect(rows[0].reason).toContain('ligne 3');
    expect(rows[6].reason).toContain('R10056');
  });

  it('should refuse an upload without a file, or with two', async () => {
    await importer.send('post', '/imports').expect(400);
    await importer
      .upload('titre\na\n')
      .attach('files', Buffer.from('titre\nb\n'), 'b.csv')
      .expect(400);
  });
});
