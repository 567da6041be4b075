import { randomBytes } from 'node:crypto';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertDraft } from '../helpers/forms';
import { createImport } from '../helpers/imports';
import { insertReviews } from '../helpers/reviews';
import { CURATORS, newSynonym, RIGHTS, type Actor, type Row } from '../helpers/route-rights';

const ADMINISTRATION = 'Ministère des clés';
const UNKNOWN_NUMERO = 999_999;

describe('the rights of the plugin’s routes', () => {
  let app: TestApp;
  let into: number;
  let sessions: Record<Actor, { id: number; authorization: string }>;

  beforeAll(async () => {
    app = await startApp();
    sessions = {
      nobody: { id: 0, authorization: '' },
      agent: await createUser(app),
      porteur: await createUser(app),
      'porteur of another': await createUser(app),
      éditeur: await createUser(app, 'monavis-editeur'),
      administrateur: await createUser(app, 'monavis-administrateur'),
    };
    const administrations = app.strapi.db.query('api::administration.administration');
    await administrations.create({ data: { name: ADMINISTRATION, kind: 'ministere' } });
    into = (await createDemarche(app)).numero;
    await own(into, 'porteur of another');
  });
  afterAll(() => app.stop());

  const own = (numero: number, actor: Actor) =>
    app.strapi
      .documents('api::ownership.ownership')
      .create({ data: { demarcheNumero: numero, user: sessions[actor].id } });

  const createRegistration = async (): Promise<number> => {
    const email = `${randomBytes(4).toString('hex')}@association.example`;
    const data = { email, username: email, registrationState: 'pending', submittedAt: new Date() };
    return (await app.strapi.db.query('plugin::users-permissions.user').create({ data })).id;
  };

  const createDomain = async (): Promise<string> => {
    const domain = `${randomBytes(4).toString('hex')}.example`;
    await app.strapi.db.query('api::allowed-domain.allowed-domain').create({ data: { domain } });
    return domain;
  };

  const createSynonym = async (): Promise<number> => {
    const synonyms = app.strapi.db.connection('synonyms').withSchema('monavis');
    return (await synonyms.insert(newSynonym()).returning('id'))[0].id;
  };

  const createReview = async (numero: number, id: Row['id']): Promise<number> => {
    const [review_id] = await insertReviews(app, numero, [{ comment: 'Lent' }]);
    const table = (name: string) => app.strapi.db.connection(name).withSchema('monavis');
    if (id === 'flagged review')
      await table('review_flags').insert({ review_id, reason: 'insult' });
    if (id === 'answered review') {
      const reply = { review_id, demarche_numero: numero, body: 'Merci', comment_digest: '' };
      await table('review_replies').insert(reply);
    }
    return review_id;
  };

  /** Each agent has his own: without a session, that of nobody. */
  const createExtract = async (numero: number, actor: Actor, state: string): Promise<number> => {
    const extracts = app.strapi.db.connection('extracts').withSchema('monavis');
    const [{ id }] = await extracts.insert(
      {
        demarche_numero: numero,
        user_id: sessions[actor].id || sessions.porteur.id,
        format: 'csv',
        filter: '{}',
        state,
        expires_at: new Date(Date.now() + 60_000),
      },
      ['id']
    );
    return id;
  };

  const createTarget = async (
    numero: number,
    id: Row['id'],
    actor: Actor
  ): Promise<number | string> => {
    if (id === 'extract') return createExtract(numero, actor, 'ready');
    if (id === 'waiting extract') return createExtract(numero, actor, 'waiting');
    if (id === 'registration') return createRegistration();
    if (id === 'domain') return createDomain();
    if (id === 'import' || id === 'applied import') {
      const state = id === 'import' ? 'ready' : 'applied';
      return createImport(app, state);
    }
    if (id === 'merge') {
      const other = await createDemarche(app);
      const { merge } = app.strapi.plugin('monavis').service('merges');
      return (await merge(numero, { into: other.numero }, sessions.éditeur.id)).id;
    }
    if (id === 'api key') {
      const { createForDemarche } = app.strapi.plugin('monavis').service('apiKeys');
      const input = { name: 'Essai', expiresOn: null };
      return (await createForDemarche(numero, input, sessions.porteur.id)).id;
    }
    if (id === 'synonym') return createSynonym();
    if (id === 'button') return (await createButton(app, numero)).id;
    if (id?.endsWith('review')) return createReview(numero, id);
    const data = { demarcheNumero: numero, message: 'Prêts', requester: sessions.porteur.id };
    const uid = 'api::high-volume-request.high-volume-request';
    return Number((await app.strapi.documents(uid).create({ data })).id);
  };

  const send = (route: string, address: string, actor: Actor) => {
    const path = address.replace(/^\S+ /, '');
    const verb = route.split(' ')[0].toLowerCase();
    const requests = { get: app.http.get, post: app.http.post, put: app.http.put };
    const request = verb === 'delete' ? app.http.delete(path) : requests[verb as 'get'](path);
    const { authorization } = sessions[actor];
    if (authorization) request.set('Authorization', authorization);
    const { query, body } = RIGHTS[route];
    if (query === 'into') request.query({ into });
    if (query === 'revision') request.query({ revision: 1 });
    if (query === 'suspects') request.query({ numero: into, suspicion: 'trap' });
    if (body === 'file') {
      return request.attach('files', Buffer.from('titre\nDémarche d’essai\n'), 'essai.csv');
    }
    if (body === 'addition') {
      const title = randomBytes(8).toString('hex');
      return request.send({ title, administration: 'Ministère d’essai' });
    }
    if (body === 'administration key') {
      return request.send({ name: 'Essai', administration: ADMINISTRATION });
    }
    if (body === 'suspects') {
      const group = { numero: into, buttonId: null, suspicion: 'trap' };
      return request.send({ ...group, decision: 'accepted', lastId: 1 });
    }
    return request.send(body === 'into' ? { into } : body);
  };

  it('should all be in this table', () => {
    const registered = app.strapi.server
      .listRoutes()
      .filter(({ path }) => path.startsWith('/monavis'))
      .flatMap(({ path, methods }) =>
        methods
          .filter((method: string) => method !== 'HEAD')
          .map((method: string) => `${method} ${path}`)
      );
    expect(registered.sort()).toEqual(Object.keys(RIGHTS).sort());
  });

  describe.each(Object.entries(RIGHTS))(
    '%s',
    (route, { expected, isLocked, isPending, hasDraft, id }) => {
      const actors = Object.keys(expected) as Actor[];

      it.each(actors.map((actor) => [expected[actor], actor] as const))(
        'should answer %d to %s',
        async (status, actor) => {
          const { numero } = await createDemarche(app, {
            annualVolume: isLocked ? 6_000_000 : 1,
            isPublished: !isPending,
          });
          await own(numero, 'porteur');
          if (hasDraft) await insertDraft(app, numero);
          const target = id ? await createTarget(numero, id, actor) : 0;
          const address = route.replace(':numero', `${numero}`).replace(/:id|:domain/, `${target}`);
          await send(route, address, actor).expect(status);
        }
      );
    }
  );

  const aboutDemarche = Object.keys(RIGHTS).filter((route) => route.includes(':numero'));

  it.each(aboutDemarche)('should answer 404 to %s where there is no démarche', async (route) => {
    const address = route.replace(':numero', `${UNKNOWN_NUMERO}`).replace(':id', '1');
    const { expected } = RIGHTS[route];
    await send(route, address, 'agent').expect(expected === CURATORS ? 403 : 404);
    await send(route, address, 'administrateur').expect(404);
    await send(route, address, 'nobody').expect(401);
  });
});
