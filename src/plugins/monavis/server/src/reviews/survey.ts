import type { Core } from '@strapi/strapi';
import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { dailyQuestionOf } from './daily-question';
import { facetMaskOf } from './facets';
import { matchingOf } from './matching';
import { readSource } from './read-source';
import { canLookFor } from './search/search-condition';
import { combinationsOf, gather, lookUp, walk, walkInOrder, type Source } from './source';
import { countSql, DAILY_SQL, FACETS_SQL, MARK_SQL, readCountSql } from './totals-sql';

/** Where the reviews themselves have to be counted, they are up to here. */
const COUNTED_LIMIT = 10_000;
/** So few are sooner read all than met one by one: on two millions, one in 667. */
const RARE_LIMIT = 3_000;
/** So few are sooner counted by their combinations than by walking the list. */
const LOOKED_UP_LIMIT = 20_000;

interface Total {
  total: number;
  /** False: there are more than `total`. */
  isTotalExact: boolean;
}

interface Survey {
  /** The quickest way to a page of them. */
  source: Source;
  /** To be called once, or never by who needs no total: it may read as much as the page itself. */
  count: () => Promise<Total>;
}

interface SurveyInput {
  numero: number;
  filter: ReviewFilter;
  userId: number;
}

/** True when nothing but answers and the button is asked for: their combinations are counted, for all time. */
const isTimeless = ({ from, to, unread, flagged, q }: ReviewFilter): boolean =>
  !from && !to && !unread && !flagged && !q;

/** What can be said of a filter without counting what it keeps. */
const prepare = async (strapi: Core.Strapi, { numero, filter, userId }: SurveyInput) => {
  const read = async (sql: string, bindings: Record<string, unknown>): Promise<number> =>
    (await strapi.db.connection.raw(sql, bindings)).rows[0].total;
  const matching = matchingOf(numero, filter, { userId });
  const mask = facetMaskOf(filter);
  const combinations = mask && combinationsOf(mask, filter.button);
  const alike = combinations && (await read(FACETS_SQL, { numero, ...combinations }));
  const lookedUp = combinations && lookUp(matching, combinations);
  const isRare = lookedUp !== undefined && alike !== undefined && alike <= RARE_LIMIT;
  return { read, matching, alike, lookedUp, isRare, source: isRare ? lookedUp : walk(matching) };
};

/**
 * « Non lus » of an agent who never marked all as read: all but the few that he read.
 *
 * @returns undefined when he did, or when the others are not known exactly
 */
const countUnread = async (
  strapi: Core.Strapi,
  { numero, filter, userId }: SurveyInput
): Promise<number | undefined> => {
  const { connection } = strapi.db;
  const others = { ...filter, unread: undefined };
  const { sql, bindings } = matchingOf(numero, others, { userId });
  const marks = await connection.raw(MARK_SQL, { numero, userId });
  if (marks.rows.length > 0) return undefined;
  const { count } = await surveyReviews(strapi, { numero, filter: others, userId });
  const [all, read] = await Promise.all([
    count(),
    connection.raw(readCountSql(sql), { ...bindings, userId }),
  ]);
  return all.isTotalExact ? all.total - read.rows[0].total : undefined;
};

const countUpToLimit = async (strapi: Core.Strapi, source: Source): Promise<Total> => {
  const [{ total }] = await readSource<{ total: number }>(strapi, source, {
    toSql: countSql,
    bindings: { limit: COUNTED_LIMIT + 1 },
  });
  return { total: Math.min(total, COUNTED_LIMIT), isTotalExact: total <= COUNTED_LIMIT };
};

const exactly = (total: number): Total => ({ total, isTotalExact: true });

/** How best to read what a filter keeps, and how to count it. */
export const surveyReviews = async (strapi: Core.Strapi, input: SurveyInput): Promise<Survey> => {
  const { numero, filter } = input;
  const { read, matching, alike, lookedUp, isRare, source } = await prepare(strapi, input);
  if (alike !== undefined && (alike === 0 || isTimeless(filter))) {
    return { source, count: async () => exactly(alike) };
  }
  const daily = dailyQuestionOf(filter);
  if (daily) {
    const { from = null, to = null, button = null } = filter;
    const bindings = { ...daily, numero, from, to, button };
    return { source, count: async () => exactly(await read(DAILY_SQL, bindings)) };
  }
  if (canLookFor(filter.q) && !isRare) {
    const sought = gather(matching);
    const total = await countUpToLimit(strapi, sought);
    // Words that are found rarely: their index gives them all.
    return {
      source: total.isTotalExact ? sought : walkInOrder(matching),
      count: async () => total,
    };
  }
  const isFew = alike !== undefined && alike <= LOOKED_UP_LIMIT;
  const counted = isFew && lookedUp ? lookedUp : walkInOrder(matching);
  return {
    source,
    async count() {
      const unread = filter.unread && !filter.q ? await countUnread(strapi, input) : undefined;
      return unread === undefined ? countUpToLimit(strapi, counted) : exactly(unread);
    },
  };
};
