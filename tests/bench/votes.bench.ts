// `npm run bench:votes`: our vote path beside what somebody could use instead, in turns, on one machine and one
// PostgreSQL. See README, « Benchmarks ».
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startBenchProduct, type BenchProduct } from './support/bench-product';
import { runLoad, type CaseResult, type Exchange } from './support/load';
import { medianOf, pairedRatio, printReport } from './support/report';
import {
  COMMENT,
  fetchTokens,
  FORM,
  formBody,
  isEveryFourth,
  newTally,
  ourVotes,
  type Tally,
} from './votes/our-votes';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '3' },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const rounds = Number(options.rounds);

/** More than the fastest machine stores in a second: each vote needs a token of its own. */
const TOKENS_A_SECOND = 25_000;

const failures: string[] = [];

/** Later steps on reviews that exist: each an update. */
const ourSteps = (product: BenchProduct, receipts: string[]) => {
  let index = 0;
  return (): Exchange | null => {
    if (receipts.length === 0) return null;
    const receipt = receipts[(index += 1) % receipts.length];
    const clarity = String((index % 5) + 1);
    return {
      method: 'POST',
      path: product.path,
      headers: FORM,
      body: formBody({ step: 'clarity', receipt, clarity }),
      check: (status) => status === 200,
    };
  };
};

const bareVotes = (product: BenchProduct, path: string, tally: Tally) => {
  let index = 0;
  return (): Exchange => {
    const fields = {
      token: randomBytes(16).toString('hex'),
      numero: String(product.numero),
      button: String(product.buttonId),
      satisfaction: 'good',
    };
    const body = formBody(isEveryFourth((index += 1)) ? { ...fields, comment: COMMENT } : fields);
    return {
      method: 'POST',
      path,
      headers: FORM,
      body,
      check: (status) => {
        if (status === 200) tally.votes += 1;
        return status === 200;
      },
    };
  };
};

const countRows = async (product: BenchProduct, table: string): Promise<number> =>
  Number((await product.query(`select count(*) as n from ${table}`))[0].n);

const main = async (): Promise<void> => {
  const product = await startBenchProduct();
  try {
    // The same columns and indexes as ours, without the triggers: these servers count nothing.
    await product.query('create table bench_reviews (like reviews including all)');
    const single = await product.startBeside('tests/bench/votes/bare-server.ts', [
      'single',
      product.databaseUrl,
    ]);
    const group = await product.startBeside('tests/bench/votes/bare-server.ts', [
      'group',
      product.databaseUrl,
    ]);
    const strapi = await product.startBeside('tests/bench/votes/strapi-server.ts');
    const before = {
      reviews: await countRows(product, 'reviews'),
      comments: await countRows(product, 'reviews where comment is not null'),
    };

    const ours = newTally();
    const bare = newTally();
    const documents = newTally();
    const results: Record<
      'ours' | 'posts' | 'steps' | 'single' | 'group' | 'documents',
      CaseResult[]
    > = {
      ours: [],
      posts: [],
      steps: [],
      single: [],
      group: [],
      documents: [],
    };
    const load = { connections, seconds };
    for (let turn = 1; turn <= rounds; turn += 1) {
      const tokens = await fetchTokens(
        product,
        Math.min(TOKENS_A_SECOND * seconds, 200_000),
        connections
      );
      const tally = newTally();
      const answers = await runLoad({
        ...load,
        url: product.url,
        next: ourVotes(product, tokens, tally),
      });
      if (tokens.length === 0) failures.push(`round ${turn}: there were not enough tokens`);
      // `ours` counts votes alone, though one in four costs a second request; `posts` counts both, as the bare servers
      // receive a comment with its vote.
      const share = tally.votes / (tally.votes + tally.comments);
      results.ours.push({ ...answers, value: Math.round(answers.value * share) });
      results.posts.push(answers);
      ours.votes += tally.votes;
      ours.comments += tally.comments;
      results.steps.push(
        await runLoad({ ...load, url: product.url, next: ourSteps(product, tally.receipts) })
      );
      results.single.push(
        await runLoad({ ...load, url: single.url, next: bareVotes(product, '/', bare) })
      );
      results.group.push(
        await runLoad({ ...load, url: group.url, next: bareVotes(product, '/', bare) })
      );
      results.documents.push(
        await runLoad({
          ...load,
          url: strapi.url,
          next: bareVotes(product, '/monavis/bench/reviews', documents),
        })
      );
      console.log(`round ${turn} of ${rounds} done`);
    }
    await Promise.all([single.stop(), group.stop(), strapi.stop()]);

    const stored = (await countRows(product, 'reviews')) - before.reviews;
    const expected = ours.votes + documents.votes;
    if (stored !== expected) failures.push(`${expected} votes acknowledged, ${stored} stored`);
    const storedBare = await countRows(product, 'bench_reviews');
    if (storedBare !== bare.votes) {
      failures.push(`${bare.votes} bare votes acknowledged, ${storedBare} stored`);
    }
    const comments =
      (await countRows(product, 'reviews where comment is not null')) - before.comments;
    const expectedComments = ours.comments + Math.floor(documents.votes / 4);
    // The route of Strapi sees its comments in another order than its acknowledgements.
    if (Math.abs(comments - expectedComments) > connections) {
      failures.push(`${expectedComments} comments acknowledged, ${comments} stored`);
    }
    const differences = await countRows(product, 'monavis.review_count_differences');
    if (differences > 0) failures.push(`${differences} daily counts differ from a recount`);

    const cases = Object.fromEntries(
      Object.entries(results).map(([name, turns]) => [name, medianOf(turns)])
    );
    for (const [name, { errors }] of Object.entries(cases)) {
      if (errors > 0) failures.push(`${name}: ${errors} wrong answers`);
    }
    const ratio = (a: keyof typeof results, b: keyof typeof results) =>
      pairedRatio(results[a], results[b]);
    printReport({
      name: 'votes',
      unit: 'votes/s',
      cases,
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
