import { startApp, type TestApp } from '../helpers/app';
import { createUser, type TestUser } from '../helpers/fixtures';

describe('« Journal »', () => {
  let app: TestApp;
  let administrateur: TestUser;
  let superAdmin: TestUser;
  let agent: TestUser;

  beforeAll(async () => {
    app = await startApp();
    administrateur = await createUser(app, 'monavis-administrateur');
    superAdmin = await createUser(app, 'strapi-super-admin');
    agent = await createUser(app);
  });
  afterAll(() => app.stop());

  const journal = async (query: Record<string, string> = {}) =>
    (
      await app.http
        .get('/monavis/journal')
        .query(query)
        .set('Authorization', administrateur.authorization)
        .expect(200)
    ).body;
  const as = (request: ReturnType<typeof app.http.get>, user: TestUser) =>
    request.set('Authorization', user.authorization);

  it('should say who changed the roles of whom, before and after', async () => {
    const editeur = await app.strapi.plugin('monavis').service('roles').idOf('monavis-editeur');
    await as(app.http.put(`/admin/users/${agent.id}`), superAdmin)
      .send({ roles: [editeur] })
      .expect(200);
    const { data } = await journal({ action: 'account.changed' });
    expect(data[0]).toMatchObject({
      actor: `Camille Essai <${superAdmin.email}>`,
      actionLabel: 'Compte modifié',
      subjectType: 'account',
      subjectId: String(agent.id),
      subject: agent.email,
      before: { rôles: ['Agent'] },
      after: { rôles: ['Éditeur'] },
    });
    expect(Date.now() - Date.parse(data[0].at)).toBeLessThan(60_000);
  });

  it('should know creations, blockings and deletions, and not what people change of themselves', async () => {
    const roles = [await app.strapi.plugin('monavis').service('roles').idOf('monavis-agent')];
    const email = 'nouvelle@exemple.gouv.fr';
    const created = await as(app.http.post('/admin/users'), superAdmin)
      .send({ email, firstname: 'Alex', lastname: 'Essai', roles })
      .expect(201);
    const path = `/admin/users/${created.body.data.id}`;
    await as(app.http.put(path), superAdmin).send({ isActive: false, firstname: 'Sacha' });
    await as(app.http.put(path), superAdmin).send({ isActive: true }).expect(200);
    await as(app.http.put(path), superAdmin).send({ isActive: false }).expect(200);
    await as(app.http.delete(path), superAdmin).expect(200);
    await as(app.http.put('/admin/users/me'), superAdmin)
      .send({ firstname: 'Camille', lastname: 'Essai', preferedLanguage: 'en' })
      .expect(200);
    const { data } = await journal({ q: email });
    expect(data.map(({ action }: { action: string }) => action)).toEqual([
      'account.deleted',
      'account.changed',
      'account.changed',
      'account.created',
    ]);
    expect((await journal()).data[0].action).toBe('account.deleted');
  });

  it('should know which rights a role gains and loses', async () => {
    const role = await app.strapi.plugin('monavis').service('roles').idOf('monavis-agent');
    const { body } = await as(app.http.get(`/admin/roles/${role}/permissions`), superAdmin);
    const kept = body.data
      .filter(({ action }: { action: string }) => action !== 'plugin::monavis.reviews.read')
      .map(({ action, subject, properties, conditions }: Record<string, unknown>) => ({
        action,
        subject,
        properties,
        conditions,
      }));
    await as(app.http.put(`/admin/roles/${role}/permissions`), superAdmin)
      .send({ permissions: kept })
      .expect(200);
    const { data } = await journal({ action: 'role.changed' });
    expect(data[0]).toMatchObject({
      subject: 'Agent',
      before: { 'droits retirés': ['plugin::monavis.reviews.read'] },
      after: { 'droits ajoutés': [] },
    });
  });

  it('should know which fields and conditions a right gains and loses', async () => {
    const role = await app.strapi.plugin('monavis').service('roles').idOf('monavis-agent');
    const { body } = await as(app.http.get(`/admin/roles/${role}/permissions`), superAdmin);
    const isOwnEditing = ({ conditions }: { conditions: string[] }) => conditions.length > 0;
    expect(body.data.some(isOwnEditing)).toBe(true);
    const permissions = body.data.map(
      ({ action, subject, properties, conditions }: Record<string, unknown>) => ({
        action,
        subject,
        properties,
        conditions: (conditions as string[]).length > 0 ? [] : conditions,
      })
    );
    await as(app.http.put(`/admin/roles/${role}/permissions`), superAdmin)
      .send({ permissions })
      .expect(200);
    const [{ before, after }] = (await journal({ action: 'role.changed' })).data;
    expect(before['droits retirés'].join()).toContain('conditions');
    expect(after['droits ajoutés'].join()).not.toContain('conditions');
    expect(after['droits ajoutés'].join()).toContain('champs');
  });

  it('should know that somebody gave somebody else a password, and never which', async () => {
    const password = 'Trois-petits-chats-7';
    await as(app.http.put(`/admin/users/${agent.id}`), superAdmin)
      .send({ password })
      .expect(200);
    const { data } = await journal({ q: agent.email });
    expect(data[0]).toMatchObject({
      action: 'account.changed',
      after: { 'mot de passe': 'changé' },
    });
    expect(JSON.stringify(data)).not.toContain(password);
    const count = (await journal()).data.length;
    await as(app.http.put('/admin/users/me'), superAdmin)
      .send({ currentPassword: superAdmin.password, password: 'Quatre-petits-chats-8' })
      .expect(200);
    superAdmin = await createUser(app, 'strapi-super-admin');
    expect((await journal()).data).toHaveLength(count);
  });

  it('should say nothing of a deletion that failed', async () => {
    const { connection } = app.strapi.db;
    const other = await createUser(app);
    await connection.raw('create table holder (user_id integer references admin_users)');
    await connection.raw('insert into holder values (?)', [other.id]);
    await as(app.http.delete(`/admin/users/${other.id}`), superAdmin).expect(500);
    await connection.raw('drop table holder');
    expect((await journal({ q: other.email, action: 'account.deleted' })).data).toEqual([]);
    await as(app.http.delete(`/admin/users/${other.id}`), superAdmin).expect(200);
    expect((await journal({ q: other.email, action: 'account.deleted' })).data).toHaveLength(1);
  });

  it('should find words in who, whom and what, whatever the accents', async () => {
    await app.strapi
      .plugin('monavis')
      .service('audit')
      .record({
        actorId: administrateur.id,
        action: 'domains.added',
        subject: { type: 'allowed-domains', id: 'list', name: 'Domaines autorisés' },
        after: { domaines: ['ville-été.example'] },
      });
    for (const q of ['ville-ete', 'AUTORISES', administrateur.email, 'domaines autorises']) {
      expect((await journal({ q })).data[0]).toMatchObject({ action: 'domains.added' });
    }
    expect((await journal({ q: 'autorises%introuvable' })).data).toEqual([]);
    expect((await journal({ q: '%' })).data).toEqual([]);
  });

  it('should be read page after page', async () => {
    await app.strapi.db.connection.raw(
      `insert into monavis.audit_entries (actor, action, subject_type, subject_id, subject)
       select 'MonAvis', 'domains.added', 'lot', n::text, 'Une page' from generate_series(1, 120) n`
    );
    const seen: number[] = [];
    let before: string | undefined;
    do {
      const { data, meta } = await journal({ q: 'une page', ...(before ? { before } : {}) });
      seen.push(...data.map(({ subjectId }: { subjectId: string }) => Number(subjectId)));
      before = meta.olderThan?.toString();
    } while (before);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
  });

  it.each([
    "update monavis.audit_entries set actor = 'x'",
    'delete from monavis.audit_entries',
    'truncate monavis.audit_entries',
  ])('should refuse « %s » in the database', async (sql) => {
    await expect(app.strapi.db.connection.raw(sql)).rejects.toThrow('append-only');
  });

  it('should be closed to everybody else', async () => {
    await app.http.get('/monavis/journal').expect(401);
    await as(app.http.get('/monavis/journal'), agent).expect(403);
    for (const method of ['post', 'put', 'delete'] as const) {
      const { status } = await as(app.http[method]('/monavis/journal'), superAdmin);
      expect([404, 405]).toContain(status);
    }
  });
});
