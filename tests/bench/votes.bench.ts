// `npm run bench:votes`: our vote path beside what somebody could use instead, in turns, on one machine and one
// PostgreSQL. See README, « Benchmarks ».
import { parseArgs } from 'node:util';
import { startBenchProduct, type BenchProduct } from './support/bench-product';
import { runLoad, type CaseResult } from './support/load';
import { medianOf, pairedRatio, printReport } from './support/report';
import { bareVotes } from './votes/bare-votes';
import { fetchTokens, newTally, ourSteps, ourVotes, type Tally } from './votes/our-votes';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '7' },
    /** Seconds of each case that come first and are not measured: they are those of the JIT compiler. */
    warmup: { type: 'string', default: '3' },
  },
});
const connections = Number(options.connections);
const rounds = Number(options.rounds);
const warmup = Number(options.warmup);

/** More than the machine stores in a second: each vote needs a token of its own. */
const TOKENS_A_SECOND = 20_000;

type CaseName = 'ours' | 'posts' | 'steps' | 'single' | 'group' | 'documents';
/** Runs a case for so many seconds. */
type Turn = (seconds: number) => Promise<Partial<Record<CaseName, CaseResult>>>;

const failures: string[] = [];

const countRows = async (product: BenchProduct, table: string): Promise<number> =>
  Number((await product.query(`select count(*) as n from ${table}`))[0].n);

const startServers = async (product: BenchProduct) => {
  const startBare = (mode: string) =>
    product.startBeside('tests/bench/votes/bare-server.ts', [mode, product.databaseUrl]);
  const single = await startBare('single');
  const group = await startBare('group');
  const documents = await product.startBeside('tests/bench/votes/strapi-server.ts');
  return {
    single: single.url,
    group: group.url,
    documents: documents.url,
    stop: () => Promise.all([single.stop(), group.stop(), documents.stop()]),
  };
};

type Servers = Awaited<ReturnType<typeof startServers>>;

/** The cases in their order, and what was acknowledged to all their turns. */
const createTurns = (product: BenchProduct, servers: Servers) => {
  const acknowledged = { ours: newTally(), bare: newTally(), documents: newTally() };
  let receipts: string[] = [];

  const vote: Turn = async (seconds) => {
    const tokens = await fetchTokens(product, TOKENS_A_SECOND * seconds, connections);
    const tally = newTally();
    const next = ourVotes(product, tokens, tally);
    const posts = await runLoad({ url: product.url, connections, seconds, next });
    if (tokens.length === 0) failures.push('there were not enough tokens');
    acknowledged.ours.votes += tally.votes;
    acknowledged.ours.comments += tally.comments;
    receipts = tally.receipts;
    // `ours` counts votes alone, though one in four costs a second request; `posts` counts both, as the bare servers
    // receive a comment with its vote.
    const share = tally.votes / (tally.votes + tally.comments);
    return { ours: { ...posts, value: Math.round(posts.value * share) }, posts };
  };
  const step: Turn = async (seconds) => {
    const next = ourSteps(product, receipts);
    return { steps: await runLoad({ url: product.url, connections, seconds, next }) };
  };
  const beside = (name: 'single' | 'group' | 'documents', path: string, tally: Tally): Turn => {
    const url = servers[name];
    return async (seconds) => {
      const next = bareVotes(product, path, tally);
      return { [name]: await runLoad({ url, connections, seconds, next }) };
    };
  };
  const turns = [
    vote,
    step,
    beside('single', '/', acknowledged.bare),
    beside('group', '/', acknowledged.bare),
    beside('documents', '/monavis/bench/reviews', acknowledged.documents),
  ];
  return { turns, acknowledged };
};

/** What is stored: the votes and comments of ours and of Strapi's route, then those of the bare servers. */
const countStored = async (product: BenchProduct) => ({
  votes: await countRows(product, 'reviews'),
  comments: await countRows(product, 'reviews where comment is not null'),
  'bare votes': await countRows(product, 'bench_reviews'),
  'bare comments': await countRows(product, 'bench_reviews where comment is not null'),
});
type Stored = Awaited<ReturnType<typeof countStored>>;

const verify = async (product: BenchProduct, before: Stored, expected: Stored): Promise<void> => {
  const after = await countStored(product);
  for (const name of ['votes', 'comments', 'bare votes', 'bare comments'] as const) {
    const stored = after[name] - before[name];
    if (stored !== expected[name]) {
      failures.push(`${expected[name]} ${name} acknowledged, ${stored} stored`);
    }
  }
  const differences = await countRows(product, 'monavis.review_count_differences');
  if (differences > 0) failures.push(`${differences} daily counts differ from a recount`);
};

const main = async (): Promise<void> => {
  const product = await startBenchProduct();
  try {
    // The same columns and indexes as ours, without the triggers: these servers count nothing.
    await product.query('create table bench_reviews (like reviews including all)');
    const servers = await startServers(product);
    const before = await countStored(product);
    const { turns, acknowledged } = createTurns(product, servers);
    const results: Record<CaseName, CaseResult[]> = {
      ours: [],
      posts: [],
      steps: [],
      single: [],
      group: [],
      documents: [],
    };
    const names = Object.keys(results) as CaseName[];

    /** @returns the results of a round, each case once */
    const runRound = async (name: string, order: Turn[], seconds: number) => {
      const round: Awaited<ReturnType<Turn>> = {};
      for (const turn of order) Object.assign(round, await turn(seconds));
      for (const [of, { errors }] of Object.entries(round)) {
        if (errors > 0) failures.push(`${name}, ${of}: ${errors} wrong answers`);
      }
      console.log(`${name} done`);
      return round;
    };
    if (warmup > 0) await runRound('warm-up', turns, warmup);
    for (let index = 1; index <= rounds; index += 1) {
      const order = index % 2 === 0 ? [...turns].reverse() : turns;
      const round = await runRound(`round ${index} of ${rounds}`, order, Number(options.seconds));
      for (const name of names) {
        const result = round[name];
        if (result) results[name].push(result);
      }
    }
    await servers.stop();

    const { ours, bare, documents } = acknowledged;
    await verify(product, before, {
      votes: ours.votes + documents.votes,
      comments: ours.comments + documents.comments,
      'bare votes': bare.votes,
      'bare comments': bare.comments,
    });

    const ratio = (a: CaseName, b: CaseName) => pairedRatio(results[a], results[b]);
    printReport({
      name: 'votes',
      unit: 'votes/s',
      cases: Object.fromEntries(names.map((name) => [name, medianOf(results[name])])),
      ratios: {
        'ours/single': ratio('ours', 'single'),
        'ours/group': ratio('ours', 'group'),
        'ours/documents': ratio('ours', 'documents'),
        'posts/single': ratio('posts', 'single'),
        'posts/group': ratio('posts', 'group'),
        'steps/ours': ratio('steps', 'ours'),
      },
      failures,
    });
  } finally {
    await product.stop();
  }
};

void main();
