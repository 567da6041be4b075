import { createKey, declareOwner } from '../helpers/api-keys';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { recordLog, searchTables } from '../helpers/secrets';

describe('a key of the API, once it was made and used', () => {
  let app: TestApp;
  let log: ReturnType<typeof recordLog>;
  let secrets: string[];

  beforeAll(async () => {
    app = await startApp({ LOG_LEVEL: 'debug' });
    log = recordLog(app);
    const porteur = await createUser(app);
    const { numero } = await createDemarche(app);
    await declareOwner(app, numero, porteur);
    const { key, id } = await createKey(app, { numero, user: porteur });
    const ask = (path: string) => app.http.get(path).set('Authorization', `Bearer ${key}`);
    await ask(`/api/avis/${numero}`).expect(200);
    await ask('/api/avis').expect(200);
    await ask('/api/avis/999999').expect(403);
    await ask(`/api/avis/${numero}?pageSize=8`).expect(400);
    // What people do with a key that they should not.
    await app.http.get(`/api/avis/${numero}?cle=${key}`).expect(401);
    await app.http.get(`/api/avis/${key}`).expect(404);
    await ask('/api/demarches').expect(404);
    await ask(`/monavis/demarches/${numero}/api-keys`).expect(401);
    const keys = `/monavis/demarches/${numero}/api-keys`;
    const session = { Authorization: porteur.authorization };
    await app.http.get(keys).set(session).expect(200);
    await app.http.post(`${keys}/${id}/revocation`).set(session).expect(200);
    await ask(`/api/avis/${numero}`).expect(401);
    secrets = [key, key.replace('monavis_', '')];
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.stop();
  });

  it('should be in no table of the database', async () => {
    const { names, found } = await searchTables(app, secrets);
    expect(names).toEqual(
      expect.arrayContaining(['monavis.api_keys', 'monavis.audit_entries', 'public.admin_users'])
    );
    expect(found).toEqual([]);
  });

  it('should be in no line of the log', () => {
    expect(log.text()).toContain('/api-keys');
    expect(secrets.filter(log.holds)).toEqual([]);
  });
});
