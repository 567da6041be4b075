import { parseArgs } from 'node:util';
import { createMemoryIndex } from '../../src/plugins/monavis/server/src/catalogue/engines/memory/index';
import type { SearchEntry } from '../../src/plugins/monavis/server/src/catalogue/entry';
import { SHIPPED_SYNONYMS } from '../../src/plugins/monavis/server/src/catalogue/synonyms/shipped-synonyms';
import { generateQueries } from './search/generated-queries';
import { readHandWrittenQueries } from './search/hand-written-queries';
import { formatReport, measure, percentile, type Finder, type Report } from './search/measure';
import { enlargeReferentiel, readReferentiel } from './search/referentiel';
import { createServerFinder } from './search/server';

const SEED = 20_260_101;
const GENERATED = 2_000;
const LARGE = 50_000;
const WARM_UP = 300;
/** What the search must reach; times in milliseconds of processor. */
const GOALS = {
  generatedFirst: 0.88,
  generatedTen: 0.99,
  handWrittenTen: 0.9,
  p95: 5,
  largeP95: 20,
  largeMegabytes: 60,
};

const { values: options } = parseArgs({
  options: {
    mistakes: { type: 'boolean', default: false },
    'held-out-mistakes': { type: 'boolean', default: false },
    seconds: { type: 'string' },
    connections: { type: 'string' },
  },
});
if (options.seconds || options.connections) {
  console.log('--seconds and --connections: every query runs once, alone; ignored');
}

const failures: string[] = [];
const expectThat = (isTrue: boolean, failure: string): void => {
  if (!isTrue) failures.push(failure);
};

const createFinder = (entries: readonly SearchEntry[]): Finder => {
  const index = createMemoryIndex();
  // Each entry is a new copy, as the database gives it: shared texts would hide memory.
  for (const entry of entries) index.put(entry.numero, [JSON.parse(JSON.stringify(entry))]);
  index.setSynonyms(SHIPPED_SYNONYMS);
  const references = new Map(entries.map(({ numero, reference }) => [numero, reference ?? '']));
  return (q) =>
    index
      .search({ q, page: 1, pageSize: 20 })
      .numeros.map((numero) => references.get(numero) ?? '');
};

const round = (value: number): number => Number(value.toPrecision(4));
const toCase = ({ times: sorted, mistakes }: Report) => ({
  value: Math.round((1_000 * sorted.length) / sorted.reduce((sum, time) => sum + time, 0)),
  p50: round(percentile(sorted, 0.5)),
  p95: round(percentile(sorted, 0.95)),
  p99: round(percentile(sorted, 0.99)),
  errors: mistakes.length,
});
const ratiosOf = (name: string, { all }: Report) => {
  const { count, first, firstTen, reciprocal } = all;
  return {
    [`${name} hit@1`]: round(first / count),
    [`${name} hit@10`]: round(firstTen / count),
    [`${name} MRR`]: round(reciprocal / count),
  };
};

const main = async (): Promise<void> => {
  const real = readReferentiel();
  const generated = generateQueries(real, GENERATED, SEED);
  const { tuning, heldOut } = readHandWrittenQueries();
  console.log(
    `${real.length} démarches, ${tuning.length + heldOut.length} queries written by hand (${heldOut.length} held out), ` +
      `${GENERATED} generated with seed ${SEED}, ${SHIPPED_SYNONYMS.length} pairs of synonyms`
  );

  const find = createFinder(real);
  for (const { query } of generated.slice(0, WARM_UP)) await find(query);
  const reports = {
    generated: await measure(generated, find),
    tuning: await measure(tuning, find),
    heldOut: await measure(heldOut, find),
  };
  console.log(formatReport('memory, generated from titles', reports.generated));
  console.log(formatReport('memory, written by hand, to tune on', reports.tuning));
  console.log(formatReport('memory, written by hand, held out', reports.heldOut));
  if (options.mistakes) console.log(reports.tuning.mistakes.join('\n'));
  if (options['held-out-mistakes']) console.log(reports.heldOut.mistakes.join('\n'));

  const { all } = reports.generated;
  expectThat(all.first / all.count >= GOALS.generatedFirst, 'generated: hit@1 under 88 %');
  expectThat(all.firstTen / all.count >= GOALS.generatedTen, 'generated: hit@10 under 99 %');
  for (const name of ['tuning', 'heldOut'] as const) {
    const { firstTen, count } = reports[name].all;
    expectThat(
      firstTen / count >= GOALS.handWrittenTen,
      `written by hand, ${name}: hit@10 under 90 %`
    );
  }
  const handTimes = [...reports.tuning.times, ...reports.heldOut.times].sort((a, b) => a - b);
  const times = [...reports.generated.times, ...handTimes].sort((a, b) => a - b);
  expectThat(percentile(times, 0.95) <= GOALS.p95, `p95 over ${GOALS.p95} ms`);

  const findOnServer = await createServerFinder(real);
  const everything = [...generated, ...tuning, ...heldOut];
  const onServer =
    findOnServer && (await measure(everything, findOnServer, () => performance.now()));
  console.log(
    onServer
      ? formatReport('Meilisearch (times of the whole request)', onServer)
      : 'SKIPPED Meilisearch: no MEILI_HOST'
  );

  const large = enlargeReferentiel(real, LARGE);
  const { gc } = globalThis;
  if (!gc) throw new Error('Run with --expose-gc: memory cannot be measured otherwise.');
  gc();
  const before = process.memoryUsage().heapUsed;
  const findInLarge = createFinder(large);
  for (const { query } of generated.slice(0, WARM_UP)) await findInLarge(query);
  const largeReport = await measure(everything, findInLarge);
  // With what the first searches prepare, and with the finder's own table of references.
  gc();
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  console.log(formatReport(`memory, ${LARGE} démarches, ${megabytes.toFixed(1)} MB`, largeReport));
  expectThat(
    percentile(largeReport.times, 0.95) <= GOALS.largeP95,
    `p95 over ${GOALS.largeP95} ms at ${LARGE}`
  );
  expectThat(megabytes <= GOALS.largeMegabytes, `${megabytes.toFixed(1)} MB at ${LARGE}`);

  for (const failure of failures) console.error(`FAILED ${failure}`);
  console.log(
    JSON.stringify({
      name: 'search',
      unit: 'searches/s of one processor; p50, p95 and p99 in ms',
      cases: {
        generated: toCase(reports.generated),
        handWritten: toCase(reports.tuning),
        heldOut: toCase(reports.heldOut),
        ...(onServer && { meilisearch: toCase(onServer) }),
        [`demarches${LARGE}`]: { ...toCase(largeReport), megabytes: round(megabytes) },
      },
      ratios: Object.assign(
        {},
        ...Object.entries(reports).map(([name, report]) => ratiosOf(name, report))
      ),
      verified: failures.length === 0,
    })
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
};

void main();
