import { startApp, type TestApp } from '../helpers/app';
import { createUser, type TestUser } from '../helpers/fixtures';

describe('an Administrateur MonAvis who manages accounts', () => {
  let app: TestApp;
  let administrateur: TestUser;
  let superAdmin: TestUser;
  let roles: Record<string, number>;

  beforeAll(async () => {
    app = await startApp();
    administrateur = await createUser(app, 'monavis-administrateur');
    superAdmin = await createUser(app, 'strapi-super-admin');
    // Strapi itself protects the last one: with a second one, it is our rule that answers.
    await createUser(app, 'strapi-super-admin');
    const found: { code: string; id: number }[] = await app.strapi.db
      .query('admin::role')
      .findMany({});
    roles = Object.fromEntries(found.map(({ code, id }) => [code, id]));
  });
  afterAll(() => app.stop());

  const manage = (method: 'post' | 'put' | 'delete', path: string, body?: object) =>
    app.http[method](`/admin/users${path}`)
      .set('Authorization', administrateur.authorization)
      .send(body);

  const account = (role: string) => ({
    firstname: 'Camille',
    lastname: 'Essai',
    email: `${role}@exemple.gouv.fr`,
    roles: [roles[role]],
  });

  it('should create, block and delete an agent', async () => {
    const { body } = await manage('post', '', account('monavis-agent')).expect(201);
    await manage('put', `/${body.data.id}`, { isActive: false }).expect(200);
    await manage('delete', `/${body.data.id}`).expect(200);
  });

  it('should not create a super administrator', async () => {
    const { body } = await manage('post', '', account('strapi-super-admin')).expect(403);
    expect(body.error.message).toContain('super administrateur');
  });

  it('should not become one', async () => {
    const path = `/${administrateur.id}`;
    await manage('put', path, { roles: [roles['strapi-super-admin']] }).expect(403);
  });

  it('should not take the account of one, nor delete it', async () => {
    const path = `/${superAdmin.id}`;
    await manage('put', path, { password: 'Nouveau-mot-2-passe' }).expect(403);
    await manage('put', path, { isActive: false }).expect(403);
    await manage('delete', path).expect(403);
    await manage('post', '/batch-delete', { ids: [superAdmin.id] }).expect(403);
    const login = { email: superAdmin.email, password: superAdmin.password };
    await app.http.post('/admin/login').send(login).expect(200);
  });

  it('should not touch the roles', async () => {
    const authorization = administrateur.authorization;
    const path = `/admin/roles/${roles['monavis-administrateur']}/permissions`;
    await app.http.put(path).set('Authorization', authorization).send({}).expect(403);
  });
});
