import type { Measure, Trend } from '../../../shared/contracts/statistics';
import { addDays, lastDays, scorePeriod } from './days';
import { measureScore, scoreTrend, type SatisfactionCounts } from './score';

/** A trend sets the last days against as many before them. */
export const TREND_DAYS = 30;
/** Reviews are new for so long. */
export const NEW_DAYS = 7;

/** A démarche at a glance. */
export interface Glance {
  /** Score of the last 365 days. */
  year: Measure;
  /** Of the last 30 days, and of the 30 before. */
  month: Measure;
  monthBefore: Measure;
  trend: Trend | null;
  /** Of the last 7 days. */
  week: Measure;
  /** Ids of the buttons that brought a review in the last 30 days. */
  activeButtons: Set<number>;
}

export interface GlanceRow {
  numero: number;
  buttonId: number;
  answer: keyof SatisfactionCounts;
  year: number;
  month: number;
  monthBefore: number;
  week: number;
}

type Column = 'year' | 'month' | 'monthBefore' | 'week';

/** First days of the periods that a glance counts; all end today but the one before the month. */
export const glanceDays = (now: Date) => {
  const { from: yearFrom, to } = scorePeriod(now);
  const monthFrom = lastDays(TREND_DAYS, now).from;
  return {
    yearFrom,
    to,
    monthFrom,
    beforeFrom: addDays(monthFrom, -TREND_DAYS),
    weekFrom: lastDays(NEW_DAYS, now).from,
  };
};

const sumOf = (rows: GlanceRow[], column: Column): SatisfactionCounts => {
  const counts: SatisfactionCounts = {};
  for (const row of rows) counts[row.answer] = (counts[row.answer] ?? 0) + row[column];
  return counts;
};

const toGlance = (rows: GlanceRow[]): Glance => {
  const month = sumOf(rows, 'month');
  const monthBefore = sumOf(rows, 'monthBefore');
  return {
    year: measureScore(sumOf(rows, 'year')),
    month: measureScore(month),
    monthBefore: measureScore(monthBefore),
    trend: scoreTrend(month, monthBefore),
    week: measureScore(sumOf(rows, 'week')),
    activeButtons: new Set(rows.filter((row) => row.month > 0).map(({ buttonId }) => buttonId)),
  };
};

/** Of a démarche without a review. */
export const NO_GLANCE: Glance = toGlance([]);

/** @returns the glance of each démarche, by its number; those without a review are absent */
export const toGlances = (rows: GlanceRow[]): Map<number, Glance> => {
  const byNumero = new Map<number, GlanceRow[]>();
  for (const row of rows) {
    const others = byNumero.get(row.numero);
    if (others) others.push(row);
    else byNumero.set(row.numero, [row]);
  }
  return new Map([...byNumero].map(([numero, own]) => [numero, toGlance(own)]));
};
