import type { Core } from '@strapi/strapi';
import type { Score } from '../../../shared/contracts/common';
import type { StatisticsSummary } from '../../../shared/contracts/reviews';
import type { PublicScore } from '../../../shared/contracts/statistics';
import { scorePeriod } from './days';
import { glanceDays, toGlances, type Glance } from './glances';
import { measureLevels } from './levels';
import { toPublicScore } from './public-score';
import { toScore, type SatisfactionCounts } from './score';
import { GLANCES_SQL, PUBLIC_COUNTS_SQL, SUMMARY_SQL, TOTALS_SQL } from './statistics-sql';

/** Days in Europe/Paris, YYYY-MM-DD, both included; absent: no bound. */
export interface Period {
  from?: string;
  to?: string;
}

type Question = 'satisfaction' | 'clarity' | 'comment';

interface CountRow {
  question: Question;
  answer: string;
  n: number;
}

type TotalRow = CountRow & { numero: number };
/** Of a month, YYYY-MM, for satisfaction; of the whole period for the other questions. */
type SummaryRow = CountRow & { month: string | null };

type Counts = Record<string, number>;

const countsOf = (rows: CountRow[], question: Question): Counts => {
  const counts: Counts = {};
  for (const { question: asked, answer, n } of rows) {
    if (asked === question) counts[answer] = (counts[answer] ?? 0) + n;
  }
  return counts;
};

const monthsOf = (rows: SummaryRow[]): { month: string; score: Score }[] => {
  const months = new Map<string, SatisfactionCounts>();
  for (const { month, answer, n } of rows) {
    if (month !== null) months.set(month, { ...months.get(month), [answer]: n });
  }
  return [...months].map(([month, counts]) => ({ month, score: toScore(counts) }));
};

/** What the reviews say together: the one source of scores and counts, for the panel, public pages, API and mails. */
export const createStatisticsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readTotals = async (
    numeros: number[],
    questions: Question[],
    { from = undefined, to = undefined }: Period = {}
  ): Promise<TotalRow[]> => {
    const { rows } = await strapi.db.connection.raw(TOTALS_SQL, {
      numeros,
      questions,
      from: from ?? null,
      to: to ?? null,
    });
    return rows;
  };

  /** Months from the oldest on. */
  const readSummary = async (
    numero: number,
    questions: Question[],
    { from, to }: Period
  ): Promise<SummaryRow[]> => {
    const { rows } = await strapi.db.connection.raw(SUMMARY_SQL, {
      numero,
      questions,
      from: from ?? null,
      to: to ?? null,
    });
    return rows;
  };

  return {
    /** The score of each of these démarches over all its reviews; those without a review are absent. */
    async scoresOf(numeros: number[]): Promise<Map<number, Score>> {
      const rows = await readTotals(numeros, ['satisfaction']);
      const byNumero = new Map<number, SatisfactionCounts>();
      for (const { numero, answer, n } of rows) {
        byNumero.set(numero, { ...byNumero.get(numero), [answer]: n });
      }
      return new Map([...byNumero].map(([numero, counts]) => [numero, toScore(counts)]));
    },

    /** Démarches at a glance, by number; those without a review over the year are absent. */
    async glancesOf(numeros: number[]): Promise<Map<number, Glance>> {
      const { rows } = await strapi.db.connection.raw(GLANCES_SQL, {
        numeros,
        ...glanceDays(new Date()),
      });
      return toGlances(rows);
    },

    /** What anybody may know of the reviews of a démarche: those of the last 365 days. */
    async publicScore(numero: number): Promise<PublicScore> {
      const rows = await readTotals([numero], ['satisfaction'], scorePeriod(new Date()));
      return toPublicScore(countsOf(rows, 'satisfaction'));
    },

    /** The same of every démarche that visitors see, by its number, in one query. */
    async publicScores(): Promise<Map<number, PublicScore>> {
      const { rows } = await strapi.db.connection.raw(PUBLIC_COUNTS_SQL, scorePeriod(new Date()));
      return new Map(
        rows.map(({ numero, ...counts }: SatisfactionCounts & { numero: number }) => [
          numero,
          toPublicScore(counts),
        ])
      );
    },

    /** Number of reviews of each month that has some, in Europe/Paris, oldest first: YYYY-MM. */
    async countsByMonth(
      numero: number,
      period: Period = {}
    ): Promise<{ month: string; count: number }[]> {
      const months = monthsOf(await readSummary(numero, ['satisfaction'], period));
      return months.map(({ month, score }) => ({ month, count: score.count }));
    },

    /** The synthesis above « Tous les avis ». */
    async summary(numero: number, period: Period): Promise<StatisticsSummary> {
      const rows = await readSummary(numero, ['satisfaction', 'clarity', 'comment'], period);
      return {
        score: toScore(countsOf(rows, 'satisfaction')),
        clarity: measureLevels(countsOf(rows, 'clarity')),
        commentCount: countsOf(rows, 'comment')['*'] ?? 0,
        months: monthsOf(rows).map(({ month, score: { value, count } }) => ({
          month,
          score: value,
          count,
        })),
      };
    },
  };
};
