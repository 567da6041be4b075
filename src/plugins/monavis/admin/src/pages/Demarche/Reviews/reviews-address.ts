import { SATISFACTIONS } from '../../../../../shared/contracts/common';
import { DIFFICULTIES, HELPS, PAGE_SIZES } from '../../../../../shared/contracts/reviews';
import type { Level, ReviewFilter, ReviewsQuery } from '../../../../../shared/contracts/reviews';
import type { Period } from '../../../services/reviews';
import { PERIODS, periodDays } from './period';
import type { PeriodName } from './period';

/** Names of the filters in the address. */
const FILTER_NAMES = [
  'q',
  'period',
  'from',
  'to',
  'satisfaction',
  'clarity',
  'button',
  'help',
  'difficulty',
  'withComment',
  'unread',
  'flagged',
] as const;
type FilterName = (typeof FILTER_NAMES)[number];

/** Filters to set, or, undefined, to remove. */
export type FilterChanges = Partial<Record<FilterName, string | undefined>>;

/** The list as its address holds it. */
export interface ReviewsAddress {
  periodName: PeriodName;
  period: Period;
  filter: ReviewFilter;
  query: ReviewsQuery;
  /** Review open in the drawer. */
  openId: number | null;
  /** The address asks for filters, or values, that there are not. */
  hasUnknownFilters: boolean;
}

export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^\d{1,9}$/;

/** @returns the number that the text spells, undefined when it spells none */
const wholeOf = (text: string | null): number | undefined =>
  text !== null && WHOLE.test(text) ? Number(text) : undefined;

const oneOf = <TValue>(values: readonly TValue[], value: unknown): TValue | undefined =>
  values.find((known) => known === value);

/**
 * Reads the address of the list. What is not a value of a filter is left out, and told: a link that was cut in a mail still
 * opens the list.
 *
 * @param now - the current time, from which the named periods are counted
 */
export const readAddress = (params: URLSearchParams, now: Date): ReviewsAddress => {
  const dayOf = (name: string) => DAY.exec(params.get(name) ?? '')?.[0];
  const isOn = (name: string) => params.get(name) === 'true' || undefined;

  const askedPeriod = oneOf(PERIODS, params.get('period'));
  const periodName = askedPeriod ?? 'all';
  const days = { from: dayOf('from'), to: dayOf('to') };
  const period = periodDays(periodName, days, now);
  const filter: ReviewFilter = {
    ...period,
    q: params.get('q') || undefined,
    satisfaction: oneOf(SATISFACTIONS, params.get('satisfaction')),
    clarity: oneOf(LEVELS, wholeOf(params.get('clarity'))),
    button: wholeOf(params.get('button')),
    help: oneOf(HELPS, params.get('help')),
    difficulty: oneOf(DIFFICULTIES, params.get('difficulty')),
    withComment: isOn('withComment'),
    unread: isOn('unread'),
    flagged: isOn('flagged'),
  };
  const read = { ...filter, ...days, period: askedPeriod };
  return {
    periodName,
    period,
    filter,
    hasUnknownFilters: FILTER_NAMES.some((name) => params.get(name) && read[name] === undefined),
    query: {
      ...filter,
      pageSize: oneOf(PAGE_SIZES, wholeOf(params.get('pageSize'))),
      cursor: params.get('cursor') ?? undefined,
    },
    openId: wholeOf(params.get('avis')) || null,
  };
};

/** @returns the address with these parameters set or, when undefined or empty, removed */
export const changeAddress = (
  params: URLSearchParams,
  changes: Record<string, string | undefined>
): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
};

/** @returns the address with other filters: at the first page, as the position was one among other reviews */
export const changeFilters = (params: URLSearchParams, changes: FilterChanges): URLSearchParams =>
  changeAddress(params, { ...changes, cursor: undefined });

/** @returns the address without any filter */
export const clearFilters = (params: URLSearchParams): URLSearchParams =>
  changeFilters(params, Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])));
