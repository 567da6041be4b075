import type { ApiReviewsAnswer } from '../../src/plugins/monavis/server/src/opendata/reviews-answer';
import { createAdministrationKey, createKey, declareOwner } from '../helpers/api-keys';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { insertReviews, type ReviewInput } from '../helpers/reviews';
import { startServer } from '../helpers/server';

const ADMINISTRATION = 'Ministère des essais';
const LIMIT = 60;

describe('GET /api/avis/{numero}', () => {
  let app: TestApp;
  let second: Awaited<ReturnType<typeof startServer>>;
  let porteur: TestUser;
  let administrateur: TestUser;
  let administrationId: number;

  beforeAll(async () => {
    app = await startApp();
    second = await startServer();
    porteur = await createUser(app);
    administrateur = await createUser(app, 'monavis-administrateur');
    const administrations = app.strapi.db.query('api::administration.administration');
    const data = { name: ADMINISTRATION, kind: 'ministere' };
    administrationId = Number((await administrations.create({ data })).id);
  });
  afterAll(async () => {
    await second.stop();
    await app.stop();
  });

  const prepare = async (reviews: ReviewInput[] = []) => {
    const { numero } = await createDemarche(app);
    await declareOwner(app, numero, porteur);
    const ids = await insertReviews(app, numero, reviews);
    const { key, id } = await createKey(app, { numero, user: porteur });
    return { numero, ids, key, id };
  };
  const ask = (key: string, path: string) =>
    app.http.get(`/api/avis${path}`).set('Authorization', `Bearer ${key}`);
  const read = async (key: string, path: string): Promise<ApiReviewsAnswer> =>
    (await ask(key, path).expect(200)).body;
  const revoke = (id: number) =>
    app.http
      .post(`/monavis/api-keys/${id}/revocation`)
      .set('Authorization', administrateur.authorization)
      .expect(200);
  /** A clock that the test holds: requests are as old as the database says. */
  const passTime = (id: number, seconds: number) =>
    app.strapi.db.connection.raw(
      `update monavis.api_key_hits
       set hits = array(select hit - make_interval(secs => :seconds) from unnest(hits) hit order by hit)
       where key_id = :id`,
      { id, seconds }
    );

  it('should give the published reviews, with exactly what a program may know of them', async () => {
    const { numero, ids, key } = await prepare([
      { satisfaction: 'bad', clarity: 2, comment: 'Écrivez à [adresse e-mail]', source: 'site' },
      { comment: '' },
      { state: 'hidden', comment: 'caché' },
      { state: 'suspect', comment: 'suspect' },
    ]);
    await app.strapi.db.connection.raw(
      `insert into monavis.review_contacts (review_id, email) values (?, 'personne@exemple.fr')`,
      [ids[0]]
    );
    const answer = await ask(key, `/${numero}`).expect(200);
    expect(answer.body.data.map(({ id }: { id: number }) => id)).toEqual([ids[1], ids[0]]);
    expect(answer.body.data[0].comment).toBe('');
    expect(answer.body.data[1]).toEqual({
      id: ids[0],
      createdAt: '2026-03-10T12:00:00.000Z',
      satisfaction: 'bad',
      clarity: 2,
      comment: 'Écrivez à [adresse e-mail]',
      answers: {},
      source: 'site',
      language: 'fr',
      formVersion: 1,
    });
    expect(answer.text).not.toContain('personne@exemple.fr');
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('should walk through all of them both ways, whatever comes in meanwhile', async () => {
    const { numero, ids, key } = await prepare(Array.from({ length: 45 }, () => ({})));
    const seen: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ApiReviewsAnswer = await read(key, `/${numero}${cursor && `?cursor=${cursor}`}`);
      seen.push(...page.data.map(({ id }) => id));
      await insertReviews(app, numero, [{ createdAt: '2026-04-01T12:00:00.000Z' }]);
      cursor = page.meta.nextCursor;
    }
    expect(seen).toEqual([...ids].reverse());
    const { meta } = await read(key, `/${numero}?pageSize=50`);
    expect(meta).toMatchObject({ numero, total: 48, isTotalExact: true, nextCursor: null });
  });

  it('should take the filters of the list, together', async () => {
    const { numero } = await createDemarche(app);
    await declareOwner(app, numero, porteur);
    const { id: buttonId } = await createButton(app, numero);
    const { key } = await createKey(app, { numero, user: porteur });
    const wanted: ReviewInput = {
      satisfaction: 'bad',
      clarity: 1,
      comment: 'Rien ne marche',
      buttonId,
      answers: { contactTried: ['phone'], difficulties: ['documents'] },
      createdAt: '2026-05-10T10:00:00.000Z',
    };
    const [id] = await insertReviews(app, numero, [
      wanted,
      { ...wanted, satisfaction: 'good' },
      { ...wanted, clarity: 2 },
      { ...wanted, comment: null },
      { ...wanted, buttonId: null },
      { ...wanted, answers: { contactTried: ['email'], difficulties: ['documents'] } },
      { ...wanted, answers: { contactTried: ['phone'], difficulties: ['other'] } },
      { ...wanted, createdAt: '2026-05-12T10:00:00.000Z' },
    ]);
    expect((await read(key, `/${numero}?q=marche`)).meta.total).toBe(7);
    const filters = `from=2026-05-10&to=2026-05-10&satisfaction=bad&clarity=1&withComment=true&button=${buttonId}&help=phone&difficulty=documents&q=rien`;
    const { data } = await read(key, `/${numero}?${filters}`);
    expect(data.map((review) => review.id)).toEqual([id]);
  });

  it.each([
    ['unread=true', 'unread'],
    ['flagged=true', 'flagged'],
    ['satisfaction=tout', 'satisfaction'],
    ['from=2026-02-30', 'from'],
    ['from=2026-02-02&to=2026-02-01', 'période'],
    ['pageSize=7', 'pageSize'],
    ['clarity=6', 'clarity'],
    [`q=${'x'.repeat(201)}`, '200 caractères'],
    ['from=2026-01-01&from=2026-01-02', 'deux fois'],
    ['cursor=%00', 'n’existe pas'],
    ["clarity=1'%20or%201=1--", 'clarity'],
    ['monavis_0123=1', 'n’est pas un paramètre'],
  ])('should refuse %s in French', async (query, word) => {
    const { numero, key } = await prepare();
    const { body } = await ask(key, `/${numero}?${query}`).expect(400);
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(body.error.message).toContain(word);
  });

  it('should refuse the place of another démarche', async () => {
    const one = await prepare(Array.from({ length: 21 }, () => ({})));
    const other = await prepare([{}]);
    const { meta } = await read(one.key, `/${one.numero}`);
    const { body } = await ask(other.key, `/${other.numero}?cursor=${meta.nextCursor}`).expect(400);
    expect(body.error.message).toContain('autre démarche');
  });

  it('should say the same of every démarche that the key does not open, be there one or not', async () => {
    const { key } = await prepare();
    const other = await prepare();
    const answers = [
      await ask(key, `/${other.numero}`).expect(403),
      await ask(key, '/999999').expect(403),
      await ask(key, '/2147483648').expect(403),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('should want a key that works', async () => {
    const { numero, key, id } = await prepare();
    const path = `/api/avis/${numero}`;
    const none = await app.http.get(path).expect(401);
    expect(none.headers['www-authenticate']).toBe('Bearer realm="MonAvis"');
    for (const header of ['Bearer', 'Bearer monavis_0', `Basic ${key}`, key, `Bearer ${key}0`]) {
      await app.http.get(path).set('Authorization', header).expect(401);
    }
    const unknown = key.replace(/.{4}$/, key.endsWith('0000') ? '1111' : '0000');
    expect((await ask(unknown, `/${numero}`).expect(401)).body.error.message).toContain('valable');
    await app.http.get(`${path}?cle=${key}`).expect(401);
    // The session of an agent is no key.
    await app.http.get(path).set('Authorization', porteur.authorization).expect(401);

    await revoke(id);
    const revoked = await ask(key, `/${numero}`).expect(401);
    expect(revoked.body.error.message).toContain('révoquée');
    expect(revoked.headers['www-authenticate']).toContain('invalid_token');
  });

  it('should end with the last day of the key, and note when it served', async () => {
    const { numero, key, id } = await prepare();
    await read(key, `/${numero}`);
    const { rows } = await app.strapi.db.connection.raw(
      `select last_used_on = (now() at time zone 'Europe/Paris')::date as "isToday"
       from monavis.api_keys where id = ?`,
      [id]
    );
    expect(rows).toEqual([{ isToday: true }]);
    await app.strapi.db.connection.raw(
      `update monavis.api_keys set expires_on = (now() at time zone 'Europe/Paris')::date where id = ?`,
      [id]
    );
    await read(key, `/${numero}`);
    await app.strapi.db.connection.raw(
      `update monavis.api_keys set expires_on = expires_on - 1 where id = ?`,
      [id]
    );
    expect((await ask(key, `/${numero}`).expect(401)).body.error.message).toContain('expiré');
  });

  it('should open all démarches of an administration, and no other', async () => {
    const inside = await createDemarche(app);
    const outside = await createDemarche(app);
    await app.strapi.db
      .connection('demarches')
      .where({ numero: inside.numero })
      .update({ administration_id: administrationId });
    const { key } = await createAdministrationKey(app, {
      administration: ADMINISTRATION,
      user: administrateur,
    });
    const { body } = await ask(key, '').expect(200);
    expect(body.data).toEqual([
      { numero: inside.numero, titre: inside.title, administration: ADMINISTRATION },
    ]);
    await ask(key, `/${inside.numero}`).expect(200);
    await ask(key, `/${outside.numero}`).expect(403);
  });

  it('should follow a merge: the old number leads to the one that stays', async () => {
    const source = await prepare([{}]);
    const target = await createDemarche(app);
    const merges = app.strapi.plugin('monavis').service('merges');
    await merges.merge(source.numero, { into: target.numero }, administrateur.id);
    const { headers } = await ask(source.key, `/${source.numero}?satisfaction=good`).expect(307);
    expect(headers.location).toBe(`/api/avis/${target.numero}?satisfaction=good`);
    expect((await read(source.key, `/${target.numero}`)).data).toHaveLength(1);
    expect((await ask(source.key, '')).body.data).toMatchObject([{ numero: target.numero }]);
  });

  it('should allow sixty requests a minute, whatever process they reach', async () => {
    const { numero, key, id } = await prepare();
    const sites = [app.url, second.url];
    const headers = { Authorization: `Bearer ${key}` };
    const answers = await Promise.all(
      Array.from({ length: LIMIT + 10 }, (_none, n) =>
        fetch(`${sites[n % 2]}/api/avis/${numero}`, { headers })
      )
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(LIMIT);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);

    const refused = await ask(key, `/${numero}`).expect(429);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers).toMatchObject({
      'ratelimit-policy': '"minute";q=60;w=60',
      ratelimit: `"minute";r=0;t=${wait}`,
    });
    expect(refused.body.error.message).toContain(`dans ${wait} s`);
    // Another key has its own minute.
    const other = await createKey(app, { numero, user: porteur });
    const { headers: left } = await ask(other.key, `/${numero}`).expect(200);
    expect(left.ratelimit).toBe('"minute";r=59;t=60');

    await passTime(id, 30);
    await ask(key, `/${numero}`).expect(429);
    await passTime(id, 30);
    expect((await ask(key, `/${numero}`).expect(200)).headers.ratelimit).toBe('"minute";r=59;t=60');
  });

  it('should hold in any sixty seconds, wherever they begin', async () => {
    const { numero, key, id } = await prepare();
    const burst = async (count: number): Promise<number> => {
      const answers = await Promise.all(
        Array.from({ length: count }, () => ask(key, `/${numero}`).then(({ status }) => status))
      );
      return answers.filter((status) => status === 200).length;
    };
    expect(await burst(1)).toBe(1);
    await passTime(id, 55);
    expect(await burst(59)).toBe(59);
    // The first one no longer counts, the others do.
    await passTime(id, 6);
    expect(await burst(20)).toBe(1);
    await passTime(id, 48);
    expect(await burst(5)).toBe(0);
    await passTime(id, 7);
    expect(await burst(70)).toBe(59);
  });
});
