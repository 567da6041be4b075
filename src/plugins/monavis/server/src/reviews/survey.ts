import type { Core } from '@strapi/strapi';
import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { COMMENTS, dailyQuestionOf, isAboutComments, type DailyQuestion } from './daily-question';
import { facetMaskOf } from './facets';
import { matchingOf, type Matching } from './matching';
import { readSource } from './read-source';
import { canLookFor, exclusionOf, type SearchCondition } from './search/search-condition';
import { among, gather, lookUp, walk, walkInOrder, type Combinations, type Source } from './source';
import { countSql, DAILY_SQL, FACETS_SQL, findSql, readCountSql } from './totals-sql';

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

const LIMIT = { limit: COUNTED_LIMIT + 1 };

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
  const exclusion = exclusionOf(filter.q);
  if (exclusion) return countWithout(strapi, input, exclusion);
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

/** What the index of words finds: how many up to the limit, and which unless there are more. */
const findWords = async (
  strapi: Core.Strapi,
  matching: Matching
): Promise<{ total: number; ids: number[] | null }> => {
  const [found] = await readSource<{ total: number; ids: number[] | null }>(
    strapi,
    gather(matching),
    { toSql: findSql, bindings: LIMIT }
  );
  return found;
};

/** The comments that a search leaves when it only excludes: all but those that the index of words finds, when they are few. */
const countWithout = async (
  strapi: Core.Strapi,
  { numero, filter, userId }: SurveyInput,
  exclusion: SearchCondition
): Promise<number | undefined> => {
  const commented = { ...filter, q: undefined, withComment: true };
  const { sql, bindings } = matchingOf(numero, commented, { userId });
  const excluded = {
    sql: `${sql} and ${exclusion.sql}`,
    bindings: { ...bindings, ...exclusion.bindings },
  };
  const [all, { total, ids }] = await Promise.all([
    readAlike(strapi, numero, commented).then((alike) =>
      countKnown(strapi, { numero, filter: commented, userId }, alike)
    ),
    findWords(strapi, excluded),
  ]);
  return all === undefined || ids === null ? undefined : all - total;
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

const upToLimit = (total: number): Total => ({
  total: Math.min(total, COUNTED_LIMIT),
  isTotalExact: total <= COUNTED_LIMIT,
});

const countUpToLimit = async (strapi: Core.Strapi, source: Source): Promise<Total> => {
  const [{ total }] = await readSource<{ total: number }>(strapi, source, {
    toSql: countSql,
    bindings: LIMIT,
  });
  return upToLimit(total);
};

/** How best to read what a filter keeps, and how to count it. */
export const surveyReviews = async (strapi: Core.Strapi, input: SurveyInput): Promise<Survey> => {
  const { numero, filter, userId } = input;
  const matching = matchingOf(numero, filter, { userId });
  const alike = await readAlike(strapi, numero, filter);
  const lookedUp = alike?.combinations && lookUp(matching, alike.combinations);
  const isRare = lookedUp !== undefined && alike !== undefined && alike.total <= RARE_LIMIT;
  if (canLookFor(filter.q) && !isRare) {
    const { total, ids } = await findWords(strapi, matching);
    return {
      source: ids ? among(matching, ids) : walkInOrder(matching),
      count: async () => upToLimit(total),
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
