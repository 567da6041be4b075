import type { LabelledQuery } from './labelled-query';

/** Finds R numbers, best first. */
export type Finder = (query: string) => Promise<string[]> | string[];

interface Tally {
  count: number;
  first: number;
  firstTen: number;
  /** Sum of 1 / rank. */
  reciprocal: number;
}

export interface Report {
  classes: Record<string, Tally>;
  all: Tally;
  /** Milliseconds of each search by the clock that was given, sorted. */
  times: number[];
  mistakes: string[];
}

const emptyTally = (): Tally => ({ count: 0, first: 0, firstTen: 0, reciprocal: 0 });

const record = (tally: Tally, rank: number): void => {
  tally.count += 1;
  if (rank === 0) tally.first += 1;
  if (rank >= 0 && rank < 10) tally.firstTen += 1;
  if (rank >= 0) tally.reciprocal += 1 / (rank + 1);
};

/** Milliseconds of processor so far: the other work of the machine does not count. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs each query once, and compares with its label. */
export const measure = async (
  queries: readonly LabelledQuery[],
  find: Finder,
  clock: () => number = processorTime
): Promise<Report> => {
  const report: Report = { classes: {}, all: emptyTally(), times: [], mistakes: [] };
  for (const { class: name, query, expected } of queries) {
    const start = clock();
    const found = await find(query);
    report.times.push(clock() - start);
    const rank = found.findIndex((reference) => expected.includes(reference));
    record((report.classes[name] ??= emptyTally()), rank);
    record(report.all, rank);
    if (rank < 0 || rank >= 10) report.mistakes.push(`${name}: « ${query} » → ${found[0] ?? '–'}`);
  }
  report.times.sort((one, other) => one - other);
  return report;
};

export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const percent = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(1)} %`.padStart(9);

const formatRow = (name: string, { count, first, firstTen, reciprocal }: Tally): string =>
  `  ${name.padEnd(16)}${String(count).padStart(5)} queries${percent(first, count)} hit@1` +
  `${percent(firstTen, count)} hit@10${(reciprocal / count).toFixed(3).padStart(8)} MRR`;

/** @returns a table, a class a line */
export const formatReport = (title: string, { classes, all, times }: Report): string =>
  [
    `${title}: p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms`,
    ...Object.entries(classes).map(([name, tally]) => formatRow(name, tally)),
    formatRow('all', all),
  ].join('\n');
