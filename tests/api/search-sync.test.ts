import { Client } from 'pg';
import { startApp, type TestApp } from '../helpers/app';
import { actingAs, type Agent } from '../helpers/agent-requests';
import { createDemarche, createUser } from '../helpers/fixtures';
import { eventually } from '../helpers/search';
import { startSecondCopy, type SecondCopy } from '../helpers/second-copy';

// Two processes on one database: the application, and a second copy of its search with its own connection.
let app: TestApp;
let second: SecondCopy;
let curator: Agent;
beforeAll(async () => {
  app = await startApp();
  second = await startSecondCopy(app);
  curator = actingAs(app, await createUser(app, 'monavis-editeur'));
});
afterAll(async () => {
  await second.stop();
  await app.stop();
});

const findHere = async (q: string): Promise<number[]> => {
  const { body } = await curator.get('/catalogue').query({ q }).expect(200);
  return body.data.map(({ numero }: { numero: number }) => numero);
};

const expectEverywhere = (q: string, numeros: number[]): Promise<void> =>
  eventually(async () => {
    expect(await findHere(q)).toEqual(numeros);
    expect(second.find(q)).toEqual(numeros);
  });

describe('the search of every process', () => {
  it('should follow what the document service creates, changes, archives and deletes', async () => {
    const documents = app.strapi.documents('api::demarche.demarche');
    const { numero, documentId } = await createDemarche(app, { title: 'Licence de fauconnerie' });
    await expectEverywhere('fauconnerie', [numero]);
    await documents.update({ documentId, data: { title: 'Licence de vénerie' } as object });
    await expectEverywhere('fauconnerie', []);
    await expectEverywhere('vénerie', [numero]);
    const archived: object = { archivedAt: new Date().toISOString() };
    await documents.update({ documentId, data: archived });
    await expectEverywhere('vénerie', []);
    await documents.update({ documentId, data: { archivedAt: null } as object });
    await expectEverywhere('vénerie', [numero]);
    await documents.delete({ documentId });
    await expectEverywhere('vénerie', []);
  });

  it('should follow what is written in SQL, once it is committed', async () => {
    const { numero } = await createDemarche(app, { title: 'Permis de roulotte' });
    await expectEverywhere('roulotte', [numero]);
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    await client.query('begin');
    await client.query("update demarches set title = 'Permis de caravane' where numero = $1", [
      numero,
    ]);
    expect(await findHere('roulotte')).toEqual([numero]);
    await client.query('rollback');
    await client.query("update demarches set title = 'Permis de caravane' where numero = $1", [
      numero,
    ]);
    await expectEverywhere('caravane', [numero]);
    await expectEverywhere('roulotte', []);
    await client.end();
  });

  it('should follow the name of an administration', async () => {
    const { id } = await app.strapi
      .documents('api::administration.administration')
      .create({ data: { name: 'Office des moulins' } });
    const data: object = { title: 'Déclaration annuelle', administration: id };
    const { numero } = await app.strapi.documents('api::demarche.demarche').create({ data });
    await expectEverywhere('moulins', [Number(numero)]);
    await app.strapi.db.connection('administrations').where({ id }).update({ acronym: 'OFMOU' });
    await expectEverywhere('ofmou', [Number(numero)]);
  });

  it('should follow a change of thousands of démarches', async () => {
    await app.strapi.db.connection.raw(
      `insert into demarches (document_id, numero, title, created_at, updated_at)
       select 'bulk' || n, 500000 + n, 'Registre des lavoirs ' || n, now(), now()
       from generate_series(1, 2000) n`
    );
    await eventually(async () => {
      expect(await second.count('lavoirs')).toBe(2_000);
      const { body } = await curator.get('/catalogue').query({ q: 'lavoirs' }).expect(200);
      expect(body.meta.total).toBe(2_000);
    });
    await app.strapi.db.connection('demarches').where('numero', '>', 500_000).delete();
    await expectEverywhere('lavoirs', []);
  });

  it('should catch up with what happened while it was cut off', async () => {
    const { rows } = await app.strapi.db.connection.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name in ('monavis-search', 'second-copy')`
    );
    expect(rows).toHaveLength(2);
    const { numero } = await createDemarche(app, { title: 'Carnet de météorites' });
    await expectEverywhere('météorites', [numero]);
  });
});

describe('the synonyms', () => {
  it('should take effect at once, everywhere, and be written in the journal', async () => {
    const { numero } = await createDemarche(app, {
      title: 'Certificat de conformité du vélocipède',
    });
    await expectEverywhere('bicyclette rouge', []);
    const pair = { expression: 'bicyclette', meaning: 'vélocipède' };
    const { body } = await curator.post('/synonyms', pair).expect(200);
    const { id } = body.data;
    await expectEverywhere('bicyclettes', [numero]);

    await curator.put(`/synonyms/${id}`, { ...pair, expression: 'biclou' }).expect(200);
    await expectEverywhere('biclou', [numero]);
    await expectEverywhere('bicyclette', []);

    await curator.delete(`/synonyms/${id}`).expect(200);
    await expectEverywhere('biclou', []);
    await curator.delete(`/synonyms/${id}`).expect(404);

    const { rows } = await app.strapi.db.connection.raw(
      `select action from monavis.audit_entries where subject_type = 'synonym' order by id`
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual([
      'synonym.added',
      'synonym.changed',
      'synonym.removed',
    ]);
  });

  it('should be those that the product comes with, each once, and never come back', async () => {
    const { body } = await curator.get('/synonyms').expect(200);
    expect(body.data.length).toBeGreaterThanOrEqual(150);
    const [{ id, expression, meaning }] = body.data;
    const { body: refusal } = await curator.post('/synonyms', { expression, meaning }).expect(400);
    expect(refusal.error.message).toBe('Ce synonyme est déjà dans la liste.');
    await curator.delete(`/synonyms/${id}`).expect(200);
    await app.strapi.plugin('monavis').service('synonyms').seed();
    const { body: after } = await curator.get('/synonyms').expect(200);
    expect(after.data).toHaveLength(body.data.length - 1);
  });

  it.each([
    [{}],
    [{ expression: 'a', meaning: '' }],
    [{ expression: '!!!', meaning: 'mot' }],
    [{ expression: 'a', meaning: 'b', id: 3 }],
    [{ expression: 'x'.repeat(121), meaning: 'b' }],
  ])('should refuse %j', async (pair) => {
    await curator.post('/synonyms', pair).expect(400);
  });
});
