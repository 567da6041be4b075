import type { CaseResult } from './load';

interface Report {
  name: string;
  unit: string;
  cases: Record<string, CaseResult>;
  /** Names of two cases, « a/b », and the value of the first over that of the second. */
  ratios: Record<string, number>;
  /** What was wrong: nothing when the benchmark can be believed. */
  failures: string[];
}

export const round = (value: number): number => Number(value.toPrecision(4));

/** The middle of the rounds, each figure by itself: one round disturbed by the machine's other work does not count. */
export const medianOf = (results: CaseResult[]): CaseResult => {
  const middle = (field: keyof CaseResult): number =>
    results.map((result) => result[field]).sort((a, b) => a - b)[Math.floor(results.length / 2)];
  return {
    value: middle('value'),
    p50: middle('p50'),
    p99: middle('p99'),
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
  };
};

/** How one case compares with another of the same rounds: the middle of the ratios of each round. */
export const pairedRatio = (ones: CaseResult[], others: CaseResult[]): number => {
  const ratios = ones.map(({ value }, turn) => value / others[turn].value).sort((a, b) => a - b);
  return round(ratios[Math.floor(ratios.length / 2)]);
};

/** Prints what every benchmark of the project prints last, and fails the process when an answer was wrong. */
export const printReport = ({ failures, ...report }: Report): void => {
  for (const [name, { value, p50, p99, errors }] of Object.entries(report.cases)) {
    console.log(`${name}: ${value} ${report.unit}, p50 ${p50} ms, p99 ${p99} ms, ${errors} errors`);
  }
  for (const failure of failures) console.error(`FAILED ${failure}`);
  console.log(JSON.stringify({ ...report, verified: failures.length === 0 }));
  if (failures.length > 0) process.exitCode = 1;
};
