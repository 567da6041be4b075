import { createDemarche } from '../helpers/fixtures';
import { startStandIn, type StandIn } from '../helpers/meilisearch/stand-in';
import { startSearching } from '../helpers/meilisearch/suite';
import { eventually } from '../helpers/search';

let server: StandIn;
let searching: Awaited<ReturnType<typeof startSearching>>;
beforeAll(async () => {
  server = await startStandIn();
  searching = await startSearching(server);
});
afterAll(async () => {
  await searching.app.stop();
  await server.stop();
});

/** What a search takes without the session, the rights and the entries: the part that an outage may lengthen. */
const timeSearch = async (q: string): Promise<number> => {
  const start = performance.now();
  await searching.app.strapi
    .plugin('monavis')
    .service('catalogueSearch')
    .search({ q, page: 1, pageSize: 20 });
  return performance.now() - start;
};

type Outage = [name: string, reason: string, begin: () => unknown, end: () => unknown];

describe('while the search server fails', () => {
  const OUTAGES: Outage[] = [
    ['is absent', 'absent', () => server.stop(), () => server.restart()],
    ['is slow', 'slow', () => server.behave('slow'), () => server.behave('well')],
    ['answers 500', 'failing', () => server.behave('failing'), () => server.behave('well')],
    ['refuses the key', 'refused', () => server.behave('refusing'), () => server.behave('well')],
  ];

  it.each(OUTAGES)('and %s, memory should answer in time', async (name, reason, begin, end) => {
    const { app, search, expectServer, expectSameAsDatabase } = searching;
    const kept = await createDemarche(app, { title: `Tampon avant ${name}` });
    await expectServer(`tampon avant ${name}`, [kept.numero]);
    await begin();
    const times = [];
    for (let attempt = 0; attempt < 3; attempt += 1) times.push(await timeSearch('tampon avant'));
    expect(Math.max(...times)).toBeLessThan(300);
    expect(await search(`tampon avant ${name}`)).toEqual({
      numeros: [kept.numero],
      engine: 'memory',
      reason,
    });
    const missed = await createDemarche(app, { title: `Tampon pendant ${name}` });
    await eventually(async () =>
      expect((await search(`tampon pendant ${name}`)).numeros).toEqual([missed.numero])
    );
    await end();
    await expectServer(`tampon pendant ${name}`, [missed.numero]);
    await expectSameAsDatabase();
  });
});
