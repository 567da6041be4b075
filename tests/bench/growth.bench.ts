// `npm run bench:growth`: votes beside few reviews and beside ten millions, in turns: two products, each on a PostgreSQL
// of its own that flushes to disk. See README, « Benchmarks ».
import { parseArgs } from 'node:util';
import { startBenchProduct, type BenchProduct } from './support/bench-product';
import { runLoad, type CaseResult } from './support/load';
import { medianOf, pairedRatio, printReport } from './support/report';
import { fetchTokens, newTally, ourVotes } from './votes/our-votes';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '3' },
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '10000000' },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
/** More than the machine stores in a second: each vote needs a token of its own. */
const TOKENS_A_SECOND = 20_000;
const LEAST_RATIO = 0.85;

const count = async (product: BenchProduct, table: string): Promise<number> =>
  Number((await product.query(`select count(*) as n from ${table}`))[0].n);

const prepare = async (reviews: number) => {
  const product = await startBenchProduct();
  await product.addReviews(reviews);
  await product.query('vacuum analyze reviews');
  await product.query('checkpoint');
  const before = await count(product, 'reviews');
  console.log(`${before} reviews are there`);
  return { product, before, tally: newTally(), results: [] as CaseResult[] };
};
type Side = Awaited<ReturnType<typeof prepare>>;

const vote = async ({ product, tally, results }: Side): Promise<void> => {
  const tokens = await fetchTokens(product, TOKENS_A_SECOND * seconds, connections);
  const turn = newTally();
  const next = ourVotes(product, tokens, turn);
  results.push(await runLoad({ url: product.url, connections, seconds, next }));
  tally.votes += turn.votes;
};

const verify = async (name: string, { product, before, tally, results }: Side) => {
  const failures: string[] = [];
  const stored = (await count(product, 'reviews')) - before;
  if (stored !== tally.votes) failures.push(`${name}: ${tally.votes} votes, ${stored} stored`);
  const differences = await count(product, 'monavis.review_count_differences');
  if (differences > 0) failures.push(`${name}: ${differences} daily counts differ from a recount`);
  const { errors } = medianOf(results);
  if (errors > 0) failures.push(`${name}: ${errors} wrong answers`);
  return failures;
};

const main = async (): Promise<void> => {
  const few = await prepare(Number(options.few));
  const many = await prepare(Number(options.many));
  try {
    for (let turn = 1; turn <= Number(options.rounds); turn += 1) {
      await vote(few);
      await vote(many);
      console.log(`round ${turn} of ${options.rounds} done`);
    }
    const cases = { few: medianOf(few.results), many: medianOf(many.results) };
    const ratio = pairedRatio(many.results, few.results);
    const failures = [...(await verify('few', few)), ...(await verify('many', many))];
    if (ratio < LEAST_RATIO) failures.push(`many/few is ${ratio}, under ${LEAST_RATIO}`);
    printReport({
      name: 'growth',
      unit: 'requests of votes/s',
      cases,
      ratios: { 'many/few': ratio },
      failures,
    });
  } finally {
    await Promise.all([few.product.stop(), many.product.stop()]);
  }
};

void main();
