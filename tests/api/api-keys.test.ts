import type { ApiKeyEntry } from '../../src/plugins/monavis/shared/contracts/api-keys';
import { createAdministrationKey, createKey, declareOwner } from '../helpers/api-keys';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';

const ADMINISTRATION = 'Ministère des essais';

describe('the keys of the API, in the panel', () => {
  let app: TestApp;
  let porteur: TestUser;
  let administrateur: TestUser;

  beforeAll(async () => {
    app = await startApp();
    porteur = await createUser(app);
    administrateur = await createUser(app, 'monavis-administrateur');
    const administrations = app.strapi.db.query('api::administration.administration');
    await administrations.create({ data: { name: ADMINISTRATION, kind: 'ministere' } });
  });
  afterAll(() => app.stop());

  const prepare = async (): Promise<number> => {
    const { numero } = await createDemarche(app);
    await declareOwner(app, numero, porteur);
    return numero;
  };
  const list = async (path: string, { authorization } = porteur): Promise<ApiKeyEntry[]> =>
    (await app.http.get(path).set('Authorization', authorization).expect(200)).body.data;
  const keysOf = (numero: number, user = porteur) =>
    list(`/monavis/demarches/${numero}/api-keys`, user);
  const post = (path: string, body: object, { authorization } = porteur) =>
    app.http.post(path).set('Authorization', authorization).send(body);

  it('should say a key once, and keep its hash alone', async () => {
    const numero = await prepare();
    const { key, ...entry } = await createKey(app, {
      numero,
      user: porteur,
      name: ' Tableau  de bord ',
    });
    expect(key).toMatch(/^monavis_[0-9a-f]{40}$/);
    expect(entry).toMatchObject({
      name: 'Tableau de bord',
      ending: key.slice(-4),
      scope: { kind: 'demarche', numero },
      state: 'active',
      createdBy: 'Camille Essai',
      expiresOn: null,
      lastUsedOn: null,
    });
    expect(await keysOf(numero)).toEqual([entry]);
    expect(await list('/monavis/api-keys', administrateur)).toContainEqual(entry);
    const { rows } = await app.strapi.db.connection.raw(
      "select encode(hash, 'hex') as hash, to_jsonb(k)::text as row from monavis.api_keys k where id = ?",
      [entry.id]
    );
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0].row).not.toContain(key.slice('monavis_'.length));
  });

  it('should revoke a key for ever, with who and when, and leave two lines in the journal', async () => {
    const numero = await prepare();
    const { id } = await createKey(app, { numero, user: porteur, name: 'Pour le journal' });
    const path = `/monavis/demarches/${numero}/api-keys/${id}/revocation`;
    const { body } = await post(path, {}).expect(200);
    expect(body.data).toMatchObject({ state: 'revoked', revokedBy: 'Camille Essai' });
    expect(Date.parse(body.data.revokedAt)).not.toBeNaN();
    expect((await post(path, {}).expect(400)).body.error.message).toContain('déjà révoquée');
    const journal = await app.http
      .get('/monavis/journal')
      .query({ q: 'Pour le journal' })
      .set('Authorization', administrateur.authorization);
    expect(journal.body.data).toMatchObject([
      { action: 'api-key.revoked', actor: expect.stringContaining('Camille Essai') },
      { action: 'api-key.created', after: { démarche: expect.stringContaining(`n° ${numero}`) } },
    ]);
  });

  it('should not let a porteur touch the key of another démarche', async () => {
    const [mine, other] = [await prepare(), await prepare()];
    const { id } = await createKey(app, { numero: other, user: porteur });
    await post(`/monavis/demarches/${mine}/api-keys/${id}/revocation`, {}).expect(404);
    expect(await keysOf(other)).toMatchObject([{ state: 'active' }]);
    expect(await keysOf(mine)).toEqual([]);
  });

  it('should keep the keys of a démarche that its porteur leaves, for administrateurs to revoke', async () => {
    const numero = await prepare();
    const { id } = await createKey(app, { numero, user: porteur });
    await app.http
      .delete(`/monavis/demarches/${numero}/ownership`)
      .set('Authorization', porteur.authorization)
      .expect(200);
    expect(await keysOf(numero, administrateur)).toMatchObject([
      { state: 'active', createdBy: 'Camille Essai' },
    ]);
    await post(`/monavis/api-keys/${id}/revocation`, {}, administrateur).expect(200);
    expect(await keysOf(numero, administrateur)).toMatchObject([{ state: 'revoked' }]);
  });

  it('should follow a merge to the démarche that stays, and come back with its undoing', async () => {
    const [source, target] = [await prepare(), await prepare()];
    await createKey(app, { numero: source, user: porteur });
    const merges = app.strapi.plugin('monavis').service('merges');
    const { id } = await merges.merge(source, { into: target }, administrateur.id);
    expect(await keysOf(target)).toMatchObject([{ scope: { numero: target } }]);
    await merges.undo(id, administrateur.id);
    expect(await keysOf(target)).toEqual([]);
    expect(await keysOf(source)).toMatchObject([{ scope: { numero: source } }]);
  });

  it('should make keys of an administration for administrateurs', async () => {
    const user = administrateur;
    const created = await createAdministrationKey(app, { administration: ADMINISTRATION, user });
    expect(created.scope).toMatchObject({ kind: 'administration', name: ADMINISTRATION });
    const body = { name: 'Essai', administration: 'Ministère inconnu' };
    await post('/monavis/api-keys', body, user).expect(400);
    const odd = { name: 'Essai', administration: `${ADMINISTRATION}\u0000` };
    await post('/monavis/api-keys', odd, user).expect(200);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a long name', { name: 'x'.repeat(81) }],
    ['a day that is past', { name: 'a', expiresOn: '2020-01-01' }],
    ['a day too far', { name: 'a', expiresOn: '2999-01-01' }],
    ['what is not a day', { name: 'a', expiresOn: '2027-02-30' }],
    ['a field of somebody else', { name: 'a', createdBy: 1 }],
  ])('should refuse %s', async (_what, body) => {
    const numero = await prepare();
    await post(`/monavis/demarches/${numero}/api-keys`, body).expect(400);
    expect(await keysOf(numero)).toEqual([]);
  });

  it('should allow twenty active keys of a démarche, even all asked for at once', async () => {
    const numero = await prepare();
    const asked = Array.from({ length: 25 }, () =>
      post(`/monavis/demarches/${numero}/api-keys`, { name: 'a' })
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const [{ id }] = await keysOf(numero);
    await post(`/monavis/demarches/${numero}/api-keys/${id}/revocation`, {}).expect(200);
    await createKey(app, { numero, user: porteur });
  });
});
