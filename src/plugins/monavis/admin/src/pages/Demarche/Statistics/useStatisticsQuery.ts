import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DayPeriod } from '../../../../../shared/contracts/statistics';
import { periodDays } from '../Reviews/period';

export const STATISTICS_PERIODS = ['7', '30', '365', 'custom'] as const;
type StatisticsPeriod = (typeof STATISTICS_PERIODS)[number];

/** The period that public scores stand for. */
const DEFAULT_PERIOD: StatisticsPeriod = '365';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayOf = (params: URLSearchParams, name: string): string | undefined => {
  const value = params.get(name) ?? '';
  return DAY.test(value) ? value : undefined;
};

/** What the tab shows, as the address holds it: period and source. */
export const useStatisticsQuery = () => {
  const [params, setParams] = useSearchParams();
  const [now] = useState(() => new Date());
  const name = STATISTICS_PERIODS.find((known) => known === params.get('period')) ?? DEFAULT_PERIOD;
  const year = periodDays(DEFAULT_PERIOD, {}, now);
  const custom = { from: dayOf(params, 'from') ?? year.from, to: dayOf(params, 'to') ?? year.to };
  const { from = '', to = '' } = periodDays(name, custom, now);
  const period: DayPeriod = { from, to };
  const button = params.get('button');

  return {
    name,
    period,
    today: year.to,
    button: button !== null && /^\d{1,9}$/.test(button) ? Number(button) : undefined,
    set: (changes: Partial<Record<'period' | 'from' | 'to' | 'button', string | undefined>>) => {
      const next = new URLSearchParams(params);
      for (const [key, value] of Object.entries(changes)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      setParams(next);
    },
  };
};
