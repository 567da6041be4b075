// `npm run bench:memory`: what the server holds of the machine's memory at most during many votes, and during ten times as
// many: at any one moment it also holds what no one has collected yet, up to some 200 MB. See README, « Benchmarks ».
import { parseArgs } from 'node:util';
import { startBenchProduct } from './support/bench-product';
import { runLoad, type CaseResult } from './support/load';
import { medianOf, printReport, round } from './support/report';
import { fetchTokens, newTally, ourVotes } from './votes/our-votes';

const { values: options } = parseArgs({
  options: {
    /** How long one slice of votes may take. */
    seconds: { type: 'string', default: '600' },
    connections: { type: 'string', default: '64' },
    few: { type: 'string', default: '100000' },
    many: { type: 'string', default: '1000000' },
  },
});
const load = { seconds: Number(options.seconds), connections: Number(options.connections) };
const SLICE = 20_000;
const LARGEST_GROWTH_MB = 50;
const LOOK_EVERY_MS = 200;

const main = async (): Promise<void> => {
  const product = await startBenchProduct();
  try {
    const before = Number((await product.query('select count(*) as n from reviews'))[0].n);
    const failures: string[] = [];
    let votes = 0;

    const voteUntil = async (wanted: number) => {
      const results: CaseResult[] = [];
      let most = 0;
      const look = () => (most = Math.max(most, product.memory()));
      const looks = setInterval(look, LOOK_EVERY_MS);
      while (votes < wanted) {
        const slice = Math.min(SLICE, wanted - votes);
        const tokens = await fetchTokens(product, slice, load.connections);
        const tally = newTally();
        const next = ourVotes(product, tokens, tally);
        results.push(await runLoad({ url: product.url, ...load, next }));
        if (tally.votes === 0) throw new Error('No vote was acknowledged');
        votes += tally.votes;
      }
      clearInterval(looks);
      console.log(
        `${votes} votes: ${product.memory().toFixed(1)} MB, ${most.toFixed(1)} MB at most since the last line`
      );
      return { result: medianOf(results), most };
    };

    console.log(`0 votes: ${product.memory().toFixed(1)} MB`);
    const few = await voteUntil(Number(options.few));
    const many = await voteUntil(Number(options.many));

    const stored = Number((await product.query('select count(*) as n from reviews'))[0].n) - before;
    if (stored !== votes) failures.push(`${votes} votes, ${stored} stored`);
    for (const [name, { errors }] of Object.entries({ few: few.result, many: many.result })) {
      if (errors > 0) failures.push(`${name}: ${errors} wrong answers`);
    }
    const growth = many.most - few.most;
    console.log(`${growth.toFixed(1)} MB more`);
    if (growth >= LARGEST_GROWTH_MB) {
      failures.push(`${growth.toFixed(1)} MB more, ${LARGEST_GROWTH_MB} at most`);
    }
    printReport({
      name: 'memory',
      unit: 'requests of votes/s',
      cases: { few: few.result, many: many.result },
      ratios: { 'memory of many/few': round(many.most / few.most) },
      failures,
    });
  } finally {
    await product.stop();
  }
};

void main();
