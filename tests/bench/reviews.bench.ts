// `npm run bench:reviews`: what agents read at ten million reviews, two million of them on one démarche, beside the same
// at ten thousand. See README, « Benchmarks ».
import { parseArgs } from 'node:util';
import { encodeCursor } from '../../src/plugins/monavis/server/src/reviews/cursor';
import { startDesk, type Desk } from './reviews/desk';
import { copyNaively, findNaively, type Query } from './reviews/naive';
import { pairsOf, SEARCHES, YEAR } from './reviews/queries';
import { runLoad, type LoadResult } from './support/load';
import { printReport, round } from './support/report';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '1' },
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '10000000' },
    /** Holds the many, or will: kept. */
    'data-dir': { type: 'string' },
    checks: { type: 'string', default: '40' },
  },
});

/** p95 in milliseconds. */
const GOALS: Record<string, number> = {
  firstPage: 50,
  deepPage: 50,
  pairs: 50,
  search: 300,
  statistics: 30,
  report: 30,
  home: 100,
};
const MOST_GROWTH = 3;
const HAVE_RATIOS = ['firstPage', 'deepPage', 'pairs', 'statistics', 'report'];

const ask = async (desk: Desk, path: string, query: Query) => {
  const address = `${desk.url}/monavis${path}?${new URLSearchParams(query).toString()}`;
  const answer = await fetch(address, { headers: desk.headers });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
};

/** The middle of the list: half of all pages come before it. At two millions, page 50,000. */
const deepCursor = async ({ client, numero }: Desk): Promise<string> => {
  const { rows } = await client.query(
    `select id, (extract(epoch from created_at) * 1000000)::bigint::text as at from naive
     order by created_at desc, id desc offset (select count(*) / 2 - 1 from naive) limit 1`
  );
  return encodeCursor({ direction: 'older', numero, at: rows[0].at, id: rows[0].id });
};

const measure = (desk: Desk, paths: string[]): Promise<LoadResult> => {
  let turn = 0;
  return runLoad({
    url: desk.url,
    connections: Number(options.connections),
    seconds: Number(options.seconds),
    next: () => ({
      method: 'GET',
      path: `/monavis${paths[turn++ % paths.length]}`,
      headers: desk.headers,
      check: (status) => status === 200,
    }),
  });
};

/** In an order of its own, so that neighbours do not help each other. */
const shuffle = <TItem>(items: TItem[]): TItem[] =>
  items
    .map((item, index) => ({ item, key: (index * 7_919) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const verify = async (desk: Desk, queries: Query[]): Promise<string[]> => {
  const failures: string[] = [];
  for (const query of queries) {
    const naive = await findNaively(desk.client, query);
    const { data, meta } = await ask(desk, `/demarches/${desk.numero}/reviews`, query);
    const ids = data.map(({ id }: { id: number }) => id);
    const isTotalRight = meta.isTotalExact ? meta.total === naive.total : meta.total < naive.total;
    if (!isTotalRight || ids.join() !== naive.ids.join()) {
      failures.push(`${JSON.stringify(query)}: ${meta.total} of ${naive.total}, or another page`);
    }
  }
  return failures;
};

const readDesk = async (desk: Desk) => {
  await copyNaively(desk.client, desk.numero);
  const list = `/demarches/${desk.numero}/reviews`;
  const { data: buttons } = await ask(desk, `/demarches/${desk.numero}/review-buttons`, {});
  const pairs = shuffle(pairsOf(buttons.map(({ id }: { id: number }) => id)));
  const addresses = (path: string, queries: Query[]) =>
    queries.map((query) => `${path}?${new URLSearchParams(query).toString()}`);
  const paths: Record<string, string[]> = {
    firstPage: [list],
    deepPage: addresses(list, [{ cursor: await deepCursor(desk) }]),
    pairs: addresses(list, pairs),
    search: addresses(list, SEARCHES),
    statistics: addresses(`/demarches/${desk.numero}/statistics`, [YEAR]),
    report: addresses(`/demarches/${desk.numero}/statistics/report`, [YEAR]),
    home: ['/home'],
  };
  const failures = await verify(desk, [{}, ...pairs.slice(0, Number(options.checks))]);
  await desk.client.query('drop table naive');
  const results: Record<string, LoadResult> = {};
  for (const [name, asked] of Object.entries(paths)) results[name] = await measure(desk, asked);
  for (const [name, { errors }] of Object.entries(results)) {
    if (errors > 0) failures.push(`${name}: ${errors} wrong answers`);
  }
  return { results, failures };
};

const main = async (): Promise<void> => {
  const fewDesk = await startDesk({ total: Number(options.few) });
  const few = await readDesk(fewDesk).finally(fewDesk.stop);
  const manyDesk = await startDesk({ total: Number(options.many), dataDir: options['data-dir'] });
  const many = await readDesk(manyDesk).finally(manyDesk.stop);
  const failures = [...few.failures, ...many.failures];
  const cases: Record<string, LoadResult> = {};
  const ratios: Record<string, number> = {};
  for (const [name, goal] of Object.entries(GOALS)) {
    cases[`${name} few`] = few.results[name];
    cases[`${name} many`] = many.results[name];
    const growth = round(many.results[name].p50 / few.results[name].p50);
    ratios[`${name} many/${name} few`] = growth;
    if (many.results[name].p95 > goal) {
      failures.push(`${name}: p95 is ${many.results[name].p95} ms, over ${goal}`);
    }
    if (HAVE_RATIOS.includes(name) && growth > MOST_GROWTH) {
      failures.push(`${name}: ${growth} times as long as with few, over ${MOST_GROWTH}`);
    }
  }
  printReport({ name: 'reviews', unit: 'requests/s', cases, ratios, failures });
};

void main();
