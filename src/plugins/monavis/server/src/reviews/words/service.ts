import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { ReviewFilter, ReviewWordsAnswer } from '../../../../shared/contracts/reviews';
import { readSource } from '../read-source';
import { surveyReviews } from '../survey';
import { createWordCounter } from './count-words';
import { commentsSql } from './words-sql';

/** Enough for what comes back, few enough for an answer at once. */
const READ_LIMIT = 2_000;
/** A millisecond of work or so: votes of the same process come in between. */
const AT_ONCE = 50;

/** What comes back from one comment to another. */
export const createReviewWordsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Words and pairs of words of the newest comments that a filter keeps. */
  async words(
    numero: number,
    { filter, userId }: { filter: ReviewFilter; userId: number }
  ): Promise<ReviewWordsAnswer['data']> {
    const commented = { ...filter, withComment: true };
    const { source } = await surveyReviews(strapi, { numero, filter: commented, userId });
    const rows = await readSource<{ comment: string }>(strapi, source, {
      toSql: commentsSql,
      bindings: { limit: READ_LIMIT + 1 },
    });
    const counter = createWordCounter();
    const read = rows.slice(0, READ_LIMIT);
    for (const [index, { comment }] of read.entries()) {
      if (index % AT_ONCE === 0) await othersFirst();
      counter.add(comment);
    }
    return {
      ...counter.result(),
      readCount: read.length,
      isSample: rows.length > READ_LIMIT,
    };
  },
});
