import type { Core } from '@strapi/strapi';
import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { COMMENTS, dailyQuestionOf, isAboutComments, type DailyQuestion } from './daily-question';
import { facetMaskOf } from './facets';
import { matchingOf } from './matching';
import { readSource } from './read-source';
import { canLookFor } from './search/search-condition';
import { gather, lookUp, walk, walkInOrder, type Combinations, type Source } from './source';
import { countSql, DAILY_SQL, FACETS_SQL, readCountSql } from './totals-sql';

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

/** Reviews alike in their answers and their button, for all time. */
interface Alike {
  total: number;
  /** Which combinations they have, when they are few. */
  combinations: Combinations | undefined;
}

/** True when nothing but answers and the button is asked for: their combinations are counted, for all time. */
const isTimeless = ({ from, to, unread, flagged, q }: ReviewFilter): boolean =>
  !from && !to && !unread && !flagged && !q;

const readAlike = async (
  strapi: Core.Strapi,
  numero: number,
  filter: ReviewFilter
): Promise<Alike | undefined> => {
  const mask = facetMaskOf(filter);
  if (!mask) return undefined;
  const bindings = { ...mask, numero, oneButton: filter.button ?? null, fewest: LOOKED_UP_LIMIT };
  const { rows } = await strapi.db.connection.raw(FACETS_SQL, bindings);
  const [{ total, buttons, facets }] = rows;
  return { total, combinations: buttons ? { buttons, facets } : undefined };
};

const countDaily = async (
  strapi: Core.Strapi,
  { numero, filter }: SurveyInput,
  daily: DailyQuestion
): Promise<number> => {
  const { from = null, to = null, button = null } = filter;
  const bindings = { ...daily, numero, from, to, button };
  return (await strapi.db.connection.raw(DAILY_SQL, bindings)).rows[0].total;
};

/** The total of a filter from what is counted already; undefined when that does not tell. */
const countKnown = async (
  strapi: Core.Strapi,
  input: SurveyInput,
  alike: Alike | undefined
): Promise<number | undefined> => {
  const { filter } = input;
  if (alike && (alike.total === 0 || isTimeless(filter))) return alike.total;
  if (alike && isAboutComments(filter)) {
    const forever = { ...input, filter: { ...filter, from: undefined, to: undefined } };
    const [ever, asked] = await Promise.all([
      countDaily(strapi, forever, COMMENTS),
      countDaily(strapi, input, COMMENTS),
    ]);
    // As long as no text was erased, the daily counts know.
    return ever === alike.total ? asked : undefined;
  }
  const daily = dailyQuestionOf(filter);
  return daily && countDaily(strapi, input, daily);
};

/**
 * « Non lus » of an agent who never marked all as read: all but the few that he read.
 *
 * @returns undefined when he did, or when the others are not counted already
 */
const countUnread = async (
  strapi: Core.Strapi,
  { numero, filter, userId }: SurveyInput,
  alike: Alike | undefined
): Promise<number | undefined> => {
  const others = { ...filter, unread: undefined };
  const { sql, bindings } = matchingOf(numero, others, { userId });
  const [all, read] = await Promise.all([
    countKnown(strapi, { numero, filter: others, userId }, alike),
    strapi.db.connection.raw(readCountSql(sql), { ...bindings, numero, userId }),
  ]);
  const { total } = read.rows[0];
  return all === undefined || total === null ? undefined : all - total;
};

const countUpToLimit = async (strapi: Core.Strapi, source: Source): Promise<Total> => {
  const [{ total }] = await readSource<{ total: number }>(strapi, source, {
    toSql: countSql,
    bindings: { limit: COUNTED_LIMIT + 1 },
  });
  return { total: Math.min(total, COUNTED_LIMIT), isTotalExact: total <= COUNTED_LIMIT };
};

/** How best to read what a filter keeps, and how to count it. */
export const surveyReviews = async (strapi: Core.Strapi, input: SurveyInput): Promise<Survey> => {
  const { numero, filter, userId } = input;
  const matching = matchingOf(numero, filter, { userId });
  const alike = await readAlike(strapi, numero, filter);
  const lookedUp = alike?.combinations && lookUp(matching, alike.combinations);
  const isRare = lookedUp !== undefined && alike !== undefined && alike.total <= RARE_LIMIT;
  if (canLookFor(filter.q) && !isRare) {
    const sought = gather(matching);
    const total = await countUpToLimit(strapi, sought);
    // Words that are found rarely: their index gives them all.
    return {
      source: total.isTotalExact ? sought : walkInOrder(matching),
      count: async () => total,
    };
  }
  return {
    source: isRare ? lookedUp : walk(matching),
    async count() {
      const known = filter.unread ? countUnread : countKnown;
      const total = await known(strapi, input, alike);
      if (total !== undefined) return { total, isTotalExact: true };
      return countUpToLimit(strapi, lookedUp ?? walkInOrder(matching));
    },
  };
};
