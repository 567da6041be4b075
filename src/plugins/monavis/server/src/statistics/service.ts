import type { Core } from '@strapi/strapi';
import type { Satisfaction, Score } from '../../../shared/contracts/common';
import type { StatisticsSummary } from '../../../shared/contracts/reviews';
import { publicPeriod, toPublicScore, type PublicScore } from './public-score';
import { toScore } from './score';
import { MONTHS_SQL, TOTALS_SQL } from './statistics-sql';

/** Days in Europe/Paris, YYYY-MM-DD, both included; absent: no bound. */
export interface Period {
  from?: string;
  to?: string;
}

interface TotalRow {
  numero: number;
  question: 'satisfaction' | 'clarity' | 'comment';
  answer: string;
  n: number;
}

type Counts = Record<string, number>;

const countsOf = (rows: TotalRow[], question: TotalRow['question']): Counts =>
  Object.fromEntries(
    rows.filter((row) => row.question === question).map(({ answer, n }) => [answer, n])
  );

/** Mean of the five levels of clarity, two decimals. */
const toClarity = (counts: Counts): StatisticsSummary['clarity'] => {
  const levels = Object.entries(counts).map(([level, n]) => ({ level: Number(level), n }));
  const count = levels.reduce((sum, { n }) => sum + n, 0);
  const total = levels.reduce((sum, { level, n }) => sum + level * n, 0);
  return { average: count === 0 ? null : Math.round((total / count) * 100) / 100, count };
};

/** What the reviews say together. */
export const createStatisticsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readTotals = async (
    numeros: number[],
    questions: TotalRow['question'][],
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

  return {
    /** The score of each of these démarches over all its reviews; those without a review are absent. */
    async scoresOf(numeros: number[]): Promise<Map<number, Score>> {
      const rows = await readTotals(numeros, ['satisfaction']);
      const byNumero = new Map<number, Partial<Record<Satisfaction, number>>>();
      for (const { numero, answer, n } of rows) {
        byNumero.set(numero, { ...byNumero.get(numero), [answer]: n });
      }
      return new Map([...byNumero].map(([numero, counts]) => [numero, toScore(counts)]));
    },

    /** What the public page of a démarche says of its reviews: those of the last 365 days. */
    async publicScore(numero: number): Promise<PublicScore> {
      const rows = await readTotals([numero], ['satisfaction'], publicPeriod(new Date()));
      return toPublicScore(toScore(countsOf(rows, 'satisfaction')));
    },

    /** The synthesis above « Tous les avis ». */
    async summary(numero: number, { from, to }: Period): Promise<StatisticsSummary> {
      const totals = await readTotals([numero], ['satisfaction', 'clarity', 'comment'], {
        from,
        to,
      });
      const { rows } = await strapi.db.connection.raw(MONTHS_SQL, {
        numeros: [numero],
        from: from ?? null,
        to: to ?? null,
      });
      const months = rows.map(({ month, counts }: { month: string; counts: Counts }) => {
        const { value, count } = toScore(counts);
        return { month, score: value, count };
      });
      return {
        score: toScore(countsOf(totals, 'satisfaction')),
        clarity: toClarity(countsOf(totals, 'clarity')),
        commentCount: countsOf(totals, 'comment')['*'] ?? 0,
        months,
      };
    },
  };
};
