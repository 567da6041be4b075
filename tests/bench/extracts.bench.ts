// `npm run bench:extracts`: a large export beside `COPY` of the same query, with the memory of the server, and the votes
// meanwhile. See README, « Benchmarks ».
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copySql, ROWS_A_SHEET } from '../../src/plugins/monavis/server/src/extracts/copy-sql';
import { createExporter } from './extracts/exporter';
import { sumCsv, sumFirstSheet, type Sum } from './extracts/read-back';
import { startBenchProduct, type BenchProduct } from './support/bench-product';
import { runLoad, type CaseResult } from './support/load';
import { medianOf, pairedRatio, printReport, round } from './support/report';
import { fetchTokens, newTally, ourVotes } from './votes/our-votes';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '6' },
  },
});
const [rows, rounds, connections, seconds] = [
  options.rows,
  options.rounds,
  options.connections,
  options.seconds,
].map(Number);

/** More votes than a machine stores in a second: there must be enough tokens, until the pace of this one is known. */
const TOKENS_A_SECOND = 20_000;
const WARM_UP_SECONDS = 2;
const LEAST = { rowsASecond: 40_000, copy: 0.4, votes: 0.7 };
const MOST_MB = { csv: 60, xlsx: 150 };

const failures: string[] = [];
const results: Record<string, CaseResult[]> = {};
const growths: Record<'csv' | 'xlsx', number[]> = { csv: [], xlsx: [] };

const note = (name: string, result: CaseResult): void => {
  (results[name] ??= []).push(result);
  console.log(`${name}: ${result.value} a second`);
};
const timed = async (name: string, work: () => Promise<number>): Promise<void> => {
  const start = performance.now();
  const count = await work();
  const elapsed = performance.now() - start;
  note(name, {
    value: Math.round((count / elapsed) * 1000),
    p50: round(elapsed),
    p99: round(elapsed),
    errors: 0,
  });
};

const copyFile = async (product: BenchProduct, format: 'csv' | 'xlsx'): Promise<number> => {
  const client = new Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query('set enable_seqscan = off; set enable_sort = off; set jit = off');
  const condition = `r.demarche_numero = ${product.numero} and r.state = 'published'`;
  const lines = client.query(copyTo(copySql(format, condition)));
  for await (const piece of lines) void piece;
  await client.end();
  return lines.rowCount;
};

/** What the database says that the newest `limit` reviews are. */
const wanted = async (product: BenchProduct, limit: number): Promise<Sum> => {
  const [sum] = await product.query(
    `select count(*)::int as rows, sum(id)::float8 as ids,
       coalesce(sum(char_length(comment) + char_length(regexp_replace(comment, '[^\\U00010000-\\U0010ffff]', '', 'g'))
         + case when comment <> monavis.guard_cell(comment) then 1 else 0 end), 0)::int as comments
     from (select id, comment from reviews where demarche_numero = $1 and state = 'published'
       order by created_at desc, id desc limit $2) r`,
    [product.numero, limit]
  );
  return sum;
};

const openForms = (product: BenchProduct, aSecond: number) =>
  fetchTokens(product, Math.ceil(aSecond * seconds), connections);

/** @param tokens - taken before: an export must not be over while forms are opened */
const vote = async (product: BenchProduct, name: string, tokens: string[]): Promise<void> => {
  const next = ourVotes(product, tokens, newTally());
  const result = await runLoad({ url: product.url, connections, seconds, next });
  if (result.errors > 0) failures.push(`${name}: ${result.errors} wrong answers`);
  note(name, result);
};

/** Votes that do not count: what comes first is slower, with an export beside or not. @returns their pace */
const warmUp = async (product: BenchProduct): Promise<number> => {
  const tokens = await fetchTokens(product, TOKENS_A_SECOND * WARM_UP_SECONDS, connections);
  const next = ourVotes(product, tokens, newTally());
  const load = { url: product.url, connections, seconds: WARM_UP_SECONDS, next };
  return (await runLoad(load)).value;
};

const main = async (): Promise<void> => {
  const product = await startBenchProduct();
  try {
    await product.addReviews(rows);
    await product.query('vacuum analyze reviews');
    const exporter = await createExporter(product);

    const measure = async (format: 'csv' | 'xlsx'): Promise<number> => {
      const before = product.memory();
      let peak = before;
      let id = 0;
      await timed(format, async () => {
        id = await exporter.ask(format);
        const entry = await exporter.settle(id, () => {
          peak = Math.max(peak, product.memory());
        });
        return entry.done;
      });
      growths[format].push(peak - before);
      console.log(`${format}: ${Math.round(peak - before)} MB more`);
      return id;
    };
    const ids = { csv: 0, xlsx: 0 };
    // What is loaded once, at the first export, is no growth.
    await measure('csv');
    growths.csv = [];
    results.csv = [];
    for (let turn = 1; turn <= rounds; turn += 1) {
      for (const format of ['csv', 'xlsx'] as const) {
        await timed(`copy of ${format}`, () => copyFile(product, format));
        ids[format] = await measure(format);
      }
    }
    const sums = {
      csv: [await sumCsv(await exporter.file(ids.csv)), await wanted(product, 2 ** 31 - 1)],
      xlsx: [
        await sumFirstSheet(await exporter.file(ids.xlsx)),
        await wanted(product, ROWS_A_SHEET),
      ],
    };
    const [csv, database] = sums.csv;
    if (JSON.stringify(csv) !== JSON.stringify(database)) {
      failures.push(`csv: ${JSON.stringify(csv)}, not ${JSON.stringify(database)}`);
    }
    // The XML writes some signs as references: the comments are compared by the tests.
    const [sheet, newest] = sums.xlsx;
    if (sheet.rows !== newest.rows || sheet.ids !== newest.ids || sheet.comments < 1) {
      failures.push(`xlsx: ${JSON.stringify(sheet)}, not ${JSON.stringify(newest)}`);
    }

    const enough = 3 * (await warmUp(product));
    for (let turn = 1; turn <= rounds; turn += 1) {
      await vote(product, 'votes alone', await openForms(product, enough));
      const tokens = await openForms(product, enough);
      const id = await exporter.ask(turn % 2 ? 'xlsx' : 'csv');
      await vote(product, 'votes meanwhile', tokens);
      const { state } = await exporter.find(id);
      if (state !== 'running') failures.push(`the export was ${state} before the votes were over`);
      await exporter.settle(id);
    }

    const cases = Object.fromEntries(
      Object.entries(results).map(([name, turns]) => [name, medianOf(turns)])
    );
    const ratio = (a: string, b: string) => pairedRatio(results[a], results[b]);
    const largest = (format: 'csv' | 'xlsx') => round(Math.max(...growths[format]));
    const ratios = {
      'csv/copy': ratio('csv', 'copy of csv'),
      'xlsx/copy': ratio('xlsx', 'copy of xlsx'),
      'votes meanwhile/alone': ratio('votes meanwhile', 'votes alone'),
      'csv: MB more': largest('csv'),
      'xlsx: MB more': largest('xlsx'),
    };
    if (cases.csv.value < LEAST.rowsASecond) failures.push(`csv: ${cases.csv.value} rows/s`);
    if (ratios['csv/copy'] < LEAST.copy) failures.push(`csv/copy: ${ratios['csv/copy']}`);
    if (ratios['votes meanwhile/alone'] < LEAST.votes) {
      failures.push(`votes meanwhile/alone: ${ratios['votes meanwhile/alone']}`);
    }
    for (const format of ['csv', 'xlsx'] as const) {
      if (largest(format) > MOST_MB[format]) failures.push(`${format}: ${largest(format)} MB more`);
    }
    printReport({ name: 'extracts', unit: 'rows/s, requests of votes/s', cases, ratios, failures });
  } finally {
    await product.stop();
  }
};

void main();
