import { randomBytes } from 'node:crypto';
import { STANDARD_SETTINGS } from '../../src/plugins/monavis/shared/contracts/forms';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertDraft } from '../helpers/forms';
import { createImport } from '../helpers/imports';
import { insertReviews } from '../helpers/reviews';

type Actor = 'nobody' | 'agent' | 'porteur' | 'porteur of another' | 'éditeur' | 'administrateur';
type Expected = Record<Actor, 200 | 401 | 403>;

const REFUSED: Expected = {
  nobody: 401,
  agent: 403,
  porteur: 403,
  'porteur of another': 403,
  éditeur: 403,
  administrateur: 403,
};
const EVERY_AGENT: Expected = {
  nobody: 401,
  agent: 200,
  porteur: 200,
  'porteur of another': 200,
  éditeur: 200,
  administrateur: 200,
};
const OWNERS: Expected = { ...REFUSED, porteur: 200, administrateur: 200 };
const CURATORS: Expected = { ...REFUSED, éditeur: 200, administrateur: 200 };
const DECIDERS: Expected = { ...REFUSED, administrateur: 200 };

/** Another at each request: the list takes each pair once. */
const newSynonym = () => ({ expression: randomBytes(4).toString('hex'), meaning: 'essai' });

interface Row {
  expected: Expected;
  /** « into »: another démarche; « addition »: a new one; « file »: a CSV; « suspects »: those of a démarche. */
  body?: object | 'into' | 'addition' | 'file' | 'suspects';
  isPending?: boolean;
  query?: 'into' | 'suspects';
  /** The form of the démarche has changes to publish. */
  hasDraft?: boolean;
  /** The démarche of the request is over the volume limit. */
  isLocked?: boolean;
  /** What `:id`, or `:domain`, names. */
  id?:
    | 'button'
    | 'review'
    | 'request'
    | 'registration'
    | 'domain'
    | 'merge'
    | 'synonym'
    | 'import'
    | 'applied import';
}

/** Spec §2. A route without its row fails: who may call it must be decided, not forgotten. */
const RIGHTS: Record<string, Row> = {
  'GET /monavis/home': { expected: EVERY_AGENT },
  'GET /monavis/catalogue': { expected: EVERY_AGENT },
  'GET /monavis/synonyms': { expected: CURATORS },
  'POST /monavis/synonyms': {
    expected: CURATORS,
    get body() {
      return newSynonym();
    },
  },
  'PUT /monavis/synonyms/:id': {
    expected: CURATORS,
    get body() {
      return newSynonym();
    },
    id: 'synonym',
  },
  'DELETE /monavis/synonyms/:id': { expected: CURATORS, id: 'synonym' },
  'GET /monavis/demarches/:numero': { expected: EVERY_AGENT },
  'POST /monavis/demarches/:numero/ownership': { expected: EVERY_AGENT },
  'DELETE /monavis/demarches/:numero/ownership': { expected: EVERY_AGENT },
  'GET /monavis/demarches/:numero/buttons': { expected: OWNERS },
  'POST /monavis/demarches/:numero/buttons': {
    expected: OWNERS,
    body: { name: 'Page de fin', style: 'bleu' },
  },
  'PUT /monavis/demarches/:numero/buttons/:id': {
    expected: OWNERS,
    body: { action: 'rename', name: 'E-mail' },
    id: 'button',
  },
  'POST /monavis/demarches/:numero/volume-requests': {
    expected: OWNERS,
    body: { message: 'Prêts' },
    isLocked: true,
  },
  'GET /monavis/volume-requests': { expected: DECIDERS },
  'POST /monavis/volume-requests/:id/decision': {
    expected: DECIDERS,
    body: { decision: 'refused', reason: 'Essai' },
    isLocked: true,
    id: 'request',
  },
  'GET /monavis/demarches/:numero/form': { expected: OWNERS },
  'PUT /monavis/demarches/:numero/form': {
    expected: OWNERS,
    body: { settings: STANDARD_SETTINGS, revision: 0 },
  },
  'POST /monavis/demarches/:numero/form/publication': {
    expected: OWNERS,
    body: { revision: 1 },
    hasDraft: true,
  },
  'GET /monavis/demarches/:numero/reviews': { expected: OWNERS },
  'GET /monavis/demarches/:numero/reviews/:id': { expected: OWNERS, id: 'review' },
  'GET /monavis/demarches/:numero/statistics': { expected: OWNERS },
  'GET /monavis/suspects': { expected: DECIDERS },
  'GET /monavis/suspects/reviews': { expected: DECIDERS, query: 'suspects' },
  'POST /monavis/suspects/decision': { expected: DECIDERS, body: 'suspects' },
  'GET /monavis/account-requests': { expected: DECIDERS },
  'POST /monavis/account-requests/acceptance': { expected: DECIDERS, body: { ids: [1] } },
  'POST /monavis/account-requests/:id/refusal': {
    expected: DECIDERS,
    body: { reason: 'Essai' },
    id: 'registration',
  },
  'GET /monavis/allowed-domains': { expected: DECIDERS },
  'POST /monavis/allowed-domains': { expected: DECIDERS, body: { text: 'essai.example' } },
  'DELETE /monavis/allowed-domains/:domain': { expected: DECIDERS, id: 'domain' },
  'GET /monavis/journal': { expected: DECIDERS },
  'POST /monavis/additions': { expected: EVERY_AGENT, body: 'addition' },
  'GET /monavis/additions/choices': { expected: EVERY_AGENT },
  'GET /monavis/additions/duplicates': { expected: EVERY_AGENT },
  'GET /monavis/verification': { expected: CURATORS },
  'POST /monavis/demarches/:numero/publication': { expected: CURATORS, isPending: true },
  'POST /monavis/demarches/:numero/refusal': {
    expected: CURATORS,
    body: { reason: 'Essai' },
    isPending: true,
  },
  'PUT /monavis/demarches/:numero/archive': {
    expected: CURATORS,
    body: { isArchived: true, reason: 'Essai' },
  },
  'GET /monavis/quality': { expected: CURATORS },
  'GET /monavis/catalogue/export': { expected: CURATORS },
  'GET /monavis/imports': { expected: CURATORS },
  'POST /monavis/imports': { expected: CURATORS, body: 'file' },
  'GET /monavis/imports/:id': { expected: CURATORS, id: 'import' },
  'GET /monavis/imports/:id/rows': { expected: CURATORS, id: 'import' },
  'GET /monavis/imports/:id/report': { expected: CURATORS, id: 'import' },
  'PUT /monavis/imports/:id/mapping': {
    expected: CURATORS,
    body: { mapping: ['title'] },
    id: 'import',
  },
  'POST /monavis/imports/:id/application': {
    expected: CURATORS,
    body: { skipErrors: false },
    id: 'import',
  },
  'POST /monavis/imports/:id/undo': { expected: CURATORS, id: 'applied import' },
  'GET /monavis/demarches/:numero/merge': { expected: CURATORS, query: 'into' },
  'POST /monavis/demarches/:numero/merge': { expected: CURATORS, body: 'into' },
  'GET /monavis/merges': { expected: CURATORS },
  'POST /monavis/merges/:id/undo': { expected: CURATORS, id: 'merge' },
};

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

  const createTarget = async (numero: number, id: Row['id']): Promise<number | string> => {
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
    if (id === 'synonym') return createSynonym();
    if (id === 'button') return (await createButton(app, numero)).id;
    if (id === 'review') return (await insertReviews(app, numero, [{}]))[0];
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
    if (query === 'suspects') request.query({ numero: into, suspicion: 'trap' });
    if (body === 'file') {
      return request.attach('files', Buffer.from('titre\nDémarche d’essai\n'), 'essai.csv');
    }
    if (body === 'addition') {
      const title = randomBytes(8).toString('hex');
      return request.send({ title, administration: 'Ministère d’essai' });
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
          const target = id ? await createTarget(numero, id) : 0;
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
