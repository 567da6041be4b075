import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { createImporter } from '../helpers/imports';

const DEMARCHE = 'api::demarche.demarche';
const ADMINISTRATION = 'api::administration.administration';

describe('The undo of an import', () => {
  let app: TestApp;
  let importer: ReturnType<typeof createImporter>;

  beforeAll(async () => {
    app = await startApp();
    importer = createImporter(app, await createUser(app, 'monavis-editeur'));
  });
  afterAll(() => app.stop());

  const update = (documentId: string, data: Record<string, unknown>) =>
    app.strapi.documents(DEMARCHE).update({ documentId, data });
  const createAdministration = (name: string) => {
    const data: Record<string, unknown> = { name };
    return app.strapi.documents(ADMINISTRATION).create({ data });
  };
  const versionsOf = async (numero: number) => {
    const rows = await app.strapi.db.connection('demarches').where({ numero });
    return {
      draft: rows.find((row) => row.published_at === null),
      published: rows.find((row) => row.published_at !== null),
    };
  };
  const applied = async (file: string): Promise<number> => {
    const { id } = await importer.analyse(file);
    expect(await importer.apply(id)).toMatchObject({ state: 'applied', error: null });
    return id;
  };

  it('should give back to each version its own facts, and publish no draft', async () => {
    const { numero, documentId } = await createDemarche(app, {
      title: 'Nom publié',
      url: 'https://publiee.example/',
    });
    await update(documentId, { title: 'Nom en brouillon', url: 'https://brouillon.example/' });
    const before = await versionsOf(numero);
    const id = await applied(
      `numero,titre,url,publics\n${numero},Nom importé,https://importee.example/,a|b\n`
    );
    for (const version of Object.values(await versionsOf(numero))) {
      expect(version).toMatchObject({ title: 'Nom importé', slug: 'nom-importe' });
    }
    expect(await importer.undo(id)).toMatchObject({ state: 'undone', kept: 0 });
    const after = await versionsOf(numero);
    expect(after.draft).toEqual({ ...before.draft, updated_at: after.draft.updated_at });
    expect(after.published).toEqual({ ...before.published, updated_at: after.draft.updated_at });
    expect(after.published).toMatchObject({ title: 'Nom publié', slug: 'nom-publie' });
  });

  it('should find an administration that was renamed meanwhile', async () => {
    const { numero, documentId } = await createDemarche(app);
    const administration = await createAdministration('Pôle emploi d’essai');
    await update(documentId, { administration: administration.id });
    const id = await applied(`numero,administration\n${numero},Ministère d’essai\n`);
    const renamed: Record<string, unknown> = { name: 'France Travail d’essai' };
    await app.strapi
      .documents(ADMINISTRATION)
      .update({ documentId: administration.documentId, data: renamed });
    expect(await importer.undo(id)).toMatchObject({ state: 'undone', kept: 0 });
    const { draft, published } = await versionsOf(numero);
    expect(draft.administration_id).toBe(administration.id);
    expect(published.administration_id).toBeNull();
  });

  it('should keep a line whose former administration is gone, and say so', async () => {
    const { numero, documentId } = await createDemarche(app);
    const { id: former, documentId: formerId } =
      await createAdministration('Administration éphémère');
    await update(documentId, { administration: former });
    const id = await applied(`numero,administration\n${numero},Administration durable\n`);
    await app.strapi.documents(ADMINISTRATION).delete({ documentId: formerId });
    expect(await importer.undo(id)).toMatchObject({ state: 'undone', kept: 1 });
    const { draft } = await versionsOf(numero);
    expect(draft.administration_id).not.toBeNull();
  });

  it('should always be offered, however many files came since', async () => {
    const { numero } = await createDemarche(app);
    const id = await applied(`numero,theme\n${numero},Importé\n`);
    for (let more = 0; more < 20; more += 1) {
      await importer.upload('titre,publics\nUne de plus,a\n').expect(200);
    }
    const { body } = await importer.send('get', '/imports').expect(200);
    expect(body.data).toHaveLength(21);
    expect(body.data.at(-1)).toMatchObject({ id, isUndoable: true });
  });
});
