import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser, type TestUser } from '../helpers/fixtures';

const DEMARCHE = 'api::demarche.demarche';
const READ_ONLY = [
  'api::review.review',
  'api::button.button',
  'api::high-volume-request.high-volume-request',
];

describe('the Content Manager', () => {
  let app: TestApp;
  let agent: TestUser;
  let superAdmin: TestUser;

  beforeAll(async () => {
    app = await startApp();
    agent = await createUser(app);
    superAdmin = await createUser(app, 'strapi-super-admin');
  });
  afterAll(() => app.stop());

  const pathOf = (uid: string, rest = '') => `/content-manager/collection-types/${uid}${rest}`;

  const own = (numero: number, user: TestUser) =>
    app.strapi.documents('api::ownership.ownership').create({
      data: { demarcheNumero: numero, user: user.id },
    });

  const updateAs = (user: TestUser, documentId: string, data: object) =>
    app.http
      .put(pathOf(DEMARCHE, `/${documentId}`))
      .set('Authorization', user.authorization)
      .send(data);

  describe('for records that nobody edits', () => {
    it.each(READ_ONLY)('should refuse every change of %s, even to a super admin', async (uid) => {
      const as = (request: ReturnType<typeof app.http.post>) =>
        request.set('Authorization', superAdmin.authorization);
      const document = { documentId: 'none' };
      if (uid === 'api::button.button') {
        const { numero } = await createDemarche(app);
        const { id } = await createButton(app, numero);
        Object.assign(document, await app.strapi.db.query(uid).findOne({ where: { id } }));
      }
      const { documentId } = document;
      await as(app.http.post(pathOf(uid)))
        .send({ demarcheNumero: 1 })
        .expect(403);
      await as(app.http.put(pathOf(uid, `/${documentId}`)))
        .send({ name: 'x' })
        .expect(403);
      await as(app.http.delete(pathOf(uid, `/${documentId}`))).expect(403);
      await as(app.http.post(pathOf(uid, `/clone/${documentId}`)))
        .send({})
        .expect(403);
      await as(app.http.post(pathOf(uid, '/actions/bulkDelete')))
        .send({ documentIds: [documentId] })
        .expect(403);
      await as(app.http.get(pathOf(uid))).expect(200);
    });

    it('should still refuse, in French, when the right was given back by hand', async () => {
      const { actionProvider } = app.strapi.service('admin::permission');
      actionProvider.get('plugin::content-manager.explorer.delete').subjects.push(READ_ONLY[1]);
      const role = await app.strapi.db
        .query('admin::role')
        .findOne({ where: { code: 'strapi-super-admin' } });
      await app.strapi.service('admin::permission').createMany([
        {
          action: 'plugin::content-manager.explorer.delete',
          subject: READ_ONLY[1],
          properties: {},
          conditions: [],
          actionParameters: {},
          role: role.id,
        },
      ]);
      const { numero } = await createDemarche(app);
      const { id } = await createButton(app, numero);
      const { documentId } = await app.strapi.db.query(READ_ONLY[1]).findOne({ where: { id } });
      const { body } = await app.http
        .delete(pathOf(READ_ONLY[1], `/${documentId}`))
        .set('Authorization', superAdmin.authorization)
        .expect(403);
      expect(body.error.message).toContain('se consultent ici');
    });
  });

  describe('for démarches', () => {
    it('should let a porteur edit the description of his own démarche, as a draft', async () => {
      const { numero, documentId } = await createDemarche(app);
      await own(numero, agent);
      await updateAs(agent, documentId, { description: 'Décrite par son porteur' }).expect(200);
      const rows = await app.strapi.db.connection('demarches').where({ document_id: documentId });
      expect(rows.find((row) => row.published_at === null).description).toContain('porteur');
      expect(rows.find((row) => row.published_at !== null).description).toBeNull();
    });

    it('should ignore what a porteur may not decide', async () => {
      const { numero, documentId } = await createDemarche(app, { isKeyOptional: false });
      await own(numero, agent);
      await updateAs(agent, documentId, {
        isKeyOptional: true,
        isEssential: true,
        isDemo: true,
        origin: 'import',
        numero: 1,
        slug: 'faux',
        archivedAt: '2020-01-01T00:00:00.000Z',
      }).expect(200);
      const draft = await app.strapi.documents(DEMARCHE).findOne({ documentId });
      expect(draft).toMatchObject({
        numero,
        isKeyOptional: false,
        isEssential: false,
        isDemo: false,
        origin: 'editeur',
        archivedAt: null,
      });
      expect(draft?.slug).not.toBe('faux');
    });

    it('should let a porteur correct volumes, but not open what their size locks', async () => {
      const editeur = await createUser(app, 'monavis-editeur');
      const { numero, documentId } = await createDemarche(app, { annualVolume: 6_000_000 });
      await own(numero, agent);
      await updateAs(agent, documentId, { annualVolume: 7_000_000 }).expect(200);
      for (const volumes of [
        { annualVolume: 10 },
        { annualVolume: null },
        { annualOnlineVolume: 10 },
      ]) {
        const { body } = await updateAs(agent, documentId, volumes).expect(403);
        expect(body.error.message).toContain('lèverait le blocage');
      }
      await updateAs(editeur, documentId, { annualVolume: 10 }).expect(200);
      await updateAs(agent, documentId, { annualVolume: 20 }).expect(200);
    });

    it('should refuse a démarche of somebody else, publication and creation to an agent', async () => {
      const { documentId } = await createDemarche(app);
      const as = (request: ReturnType<typeof app.http.post>) =>
        request.set('Authorization', agent.authorization);
      await updateAs(agent, documentId, { description: 'x' }).expect(403);
      await as(app.http.post(pathOf(DEMARCHE)))
        .send({ title: 'Nouvelle' })
        .expect(403);
      await as(app.http.post(pathOf(DEMARCHE, `/${documentId}/actions/publish`))).expect(403);
      await as(app.http.delete(pathOf(DEMARCHE, `/${documentId}`))).expect(403);
    });

    it('should give the right back as soon as the agent stops being porteur', async () => {
      const { numero, documentId } = await createDemarche(app);
      await own(numero, agent);
      await updateAs(agent, documentId, { theme: 'Transports' }).expect(200);
      await app.strapi.db.connection('ownerships').where({ demarche_numero: numero }).delete();
      await updateAs(agent, documentId, { theme: 'Logement' }).expect(403);
    });

    it('should let an éditeur choose, keep and remove the administration', async () => {
      const editeur = await createUser(app, 'monavis-editeur');
      const administration = await app.strapi
        .documents('api::administration.administration')
        .create({ data: { name: 'Office des essais' } });
      const { documentId } = await createDemarche(app);
      const { id } = administration;
      const none = { connect: [], disconnect: [] };
      const administrationIds = async () => {
        const rows = app.strapi.db.connection('demarches').where({ document_id: documentId });
        return (await rows.orderBy('published_at')).map((row) => row.administration_id);
      };
      const relation = { id, documentId: administration.documentId };
      const chosen = { connect: [relation], disconnect: [] };
      await updateAs(editeur, documentId, { administration: chosen }).expect(200);
      await updateAs(editeur, documentId, { administration: none, theme: 'Essais' }).expect(200);
      await app.http
        .post(pathOf(DEMARCHE, `/${documentId}/actions/publish`))
        .set('Authorization', editeur.authorization)
        .send({})
        .expect(200);
      expect(await administrationIds()).toEqual([id, id]);
      await app.http
        .put(pathOf('api::administration.administration', `/${administration.documentId}`))
        .set('Authorization', editeur.authorization)
        .send({ name: 'Office des essais et mesures' })
        .expect(200);
      expect(await administrationIds()).toEqual([id, id]);
      const removed = { connect: [], disconnect: [relation] };
      await updateAs(editeur, documentId, { administration: removed }).expect(200);
      expect((await administrationIds()).sort()).toEqual([id, null]);
    });

    it('should let an éditeur publish, but not delete', async () => {
      const editeur = await createUser(app, 'monavis-editeur');
      const { documentId } = await createDemarche(app, { isPublished: false });
      await app.http
        .post(pathOf(DEMARCHE, `/${documentId}/actions/publish`))
        .set('Authorization', editeur.authorization)
        .send({})
        .expect(200);
      await app.http
        .delete(pathOf(DEMARCHE, `/${documentId}`))
        .set('Authorization', editeur.authorization)
        .expect(403);
    });
  });

  describe('in French', () => {
    const configurationOf = async (uid: string) => {
      const { body } = await app.http
        .get(`/content-manager/content-types/${uid}/configuration`)
        .set('Authorization', superAdmin.authorization)
        .expect(200);
      return body.data.contentType;
    };

    it.each([
      DEMARCHE,
      'api::administration.administration',
      'api::ownership.ownership',
      ...READ_ONLY,
    ])('should label every field of %s', async (uid) => {
      const { metadatas } = await configurationOf(uid);
      for (const [field, { edit, list }] of Object.entries<{
        edit: { label?: string };
        list: { label?: string };
      }>(metadatas)) {
        if (['id', 'documentId'].includes(field)) continue;
        expect([field, list.label]).not.toEqual([field, field]);
        expect([field, edit.label]).not.toEqual([field, field]);
      }
    });

    it('should name démarches by their title and lock what the server fills', async () => {
      const { settings, layouts, metadatas } = await configurationOf(DEMARCHE);
      expect(settings.mainField).toBe('title');
      expect(layouts.list.slice(0, 3)).toEqual(['numero', 'title', 'administration']);
      expect(metadatas.numero.edit).toMatchObject({ label: 'Numéro', editable: false });
      expect(metadatas.title.edit).toMatchObject({ label: 'Nom', editable: true });
    });
  });
});
