import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser, type TestUser } from '../helpers/fixtures';

const PATH = '/content-manager/collection-types/api::demarche.demarche';

describe('the identity of a démarche', () => {
  let app: TestApp;
  let editeur: TestUser;

  beforeAll(async () => {
    app = await startApp();
    editeur = await createUser(app, 'monavis-editeur');
  });
  afterAll(() => app.stop());

  const rowsOf = async (documentId: string) =>
    app.strapi.db.connection('demarches').where({ document_id: documentId });

  it('should come from the sequence, whatever the client sends', async () => {
    const before = await createDemarche(app);
    const { body } = await app.http
      .post(PATH)
      .set('Authorization', editeur.authorization)
      .send({ title: 'Été à l’étranger', numero: 7, slug: 'faux' })
      .expect(201);
    expect(body.data).toMatchObject({ numero: before.numero + 1, slug: 'ete-a-l-etranger' });
  });

  it('should never change, while the slug follows the title', async () => {
    const { numero, documentId } = await createDemarche(app, { title: 'Ancien nom' });
    const data: object = { title: 'Nouveau nom', numero: numero + 500, slug: 'faux' };
    const documents = app.strapi.documents('api::demarche.demarche');
    await documents.update({ documentId, data, status: 'published' });
    expect(await rowsOf(documentId)).toEqual([
      expect.objectContaining({ numero, title: 'Nouveau nom', slug: 'nouveau-nom' }),
      expect.objectContaining({ numero, title: 'Nouveau nom', slug: 'nouveau-nom' }),
    ]);
  });

  it('should keep the slug when the title is not touched', async () => {
    const { numero, documentId } = await createDemarche(app, { title: 'Nom gardé' });
    await app.http
      .put(`${PATH}/${documentId}`)
      .set('Authorization', editeur.authorization)
      .send({ description: 'Autre', numero: 3, slug: 'faux' })
      .expect(200);
    const rows = await rowsOf(documentId);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ numero, slug: 'nom-garde' });
  });

  it('should be new for a clone', async () => {
    const { numero, documentId } = await createDemarche(app, { title: 'À dupliquer' });
    const { body } = await app.http
      .post(`${PATH}/clone/${documentId}`)
      .set('Authorization', editeur.authorization)
      .send({ title: 'Dupliquée', numero })
      .expect(200);
    expect(body.data.numero).toBeGreaterThan(numero);
    expect(body.data.slug).toBe('dupliquee');
  });

  it('should be that of a démarche in use, for the clone of a merged one', async () => {
    const source = await createDemarche(app);
    const { numero: target } = await createDemarche(app);
    await app.strapi.db.connection('demarches').where({ numero: source.numero }).update({
      merged_into: target,
      archived_at: new Date(),
      archive_reason: 'x',
      origin: 'import',
    });
    const documents = app.strapi.documents('api::demarche.demarche');
    const cloned = await documents.clone({ documentId: source.documentId, data: {} });
    expect(cloned?.entries[0]).toMatchObject({
      mergedInto: null,
      archivedAt: null,
      origin: 'editeur',
    });
    await documents.delete({ documentId: cloned?.documentId ?? '' });
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, 'https://'],
    [{ infoUrl: 'www.mairie.example' }, 'https://'],
    [{ audiences: ['a|b'] }, '« | »'],
  ])('should refuse %j, which pages or files could not show', async (data, words) => {
    const { documentId } = await createDemarche(app);
    const faulty: Record<string, unknown> = data;
    await expect(
      app.strapi.documents('api::demarche.demarche').update({ documentId, data: faulty })
    ).rejects.toThrow(words);
  });

  it('should survive publication, withdrawal and a discarded draft', async () => {
    const { numero, documentId } = await createDemarche(app);
    const documents = app.strapi.documents('api::demarche.demarche');
    const data: object = { title: 'Brouillon' };
    await documents.update({ documentId, data });
    await documents.discardDraft({ documentId });
    await documents.unpublish({ documentId });
    await documents.publish({ documentId });
    const rows = await rowsOf(documentId);
    expect(rows.map((row) => row.numero)).toEqual([numero, numero]);
  });

  it('should refuse to delete a démarche that has buttons, and say what to do', async () => {
    const administrator = await createUser(app, 'strapi-super-admin');
    const { numero, documentId } = await createDemarche(app);
    await createButton(app, numero);
    const { body } = await app.http
      .delete(`${PATH}/${documentId}`)
      .set('Authorization', administrator.authorization)
      .expect(403);
    expect(body.error.message).toContain('archivez-la');
    expect(await rowsOf(documentId)).toHaveLength(2);
  });
});
