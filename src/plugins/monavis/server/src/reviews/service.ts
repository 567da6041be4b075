import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { STANDARD_SETTINGS, type FormSettings } from '../../../shared/contracts/forms';
import type {
  ReviewAnswer,
  ReviewButton,
  ReviewContact,
  ReviewEntry,
  ReviewFilter,
  ReviewsAnswer,
} from '../../../shared/contracts/reviews';
import { getService } from '../get-service';
import { CONTACT_DAYS } from '../retention/periods';
import { encodeCursor, type Cursor } from './cursor';
import {
  BUTTONS_SQL,
  CONTACT_SQL,
  firstSql,
  neighboursSql,
  newerSql,
  olderSql,
  ONE_SQL,
} from './reviews-sql';
import type { ReviewsInput } from './schema';
import { findMarks } from './search/marks';
import { parseSearch, type SearchTerm } from './search/query';
import { readSource } from './read-source';
import type { Source } from './source';
import { surveyReviews } from './survey';

export const UNKNOWN_REVIEW = 'Cet avis n’existe pas sur cette démarche.';

/** `at`: where it stands in the list, as cursors say it. */
type ReviewRow = Omit<ReviewEntry, 'createdAt' | 'marks'> & { createdAt: Date; at: string };
type DetailRow = ReviewRow & { formSettings: FormSettings | null };

const toEntry = <TRow extends ReviewRow>(
  { createdAt, at: _, ...row }: TRow,
  terms: readonly SearchTerm[]
) => ({
  ...row,
  createdAt: createdAt.toISOString(),
  marks: findMarks(row.comment ?? '', terms),
});

interface ReviewsPage {
  data: ReviewEntry[];
  meta: Omit<ReviewsAnswer['meta'], 'isDemo'>;
}

/** One page of the list, newest first, and whether the list goes on at both ends. */
interface Slice {
  rows: ReviewRow[];
  hasNewer: boolean;
  hasOlder: boolean;
}

interface SliceInput {
  source: Source;
  userId: number;
  cursor: Cursor | undefined;
  pageSize: number;
}

/** « Tous les avis »: what citizens said, published reviews only. */
export const createReviewsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readContact = async (
    numero: number,
    id: number,
    userId: number
  ): Promise<ReviewContact | null> => {
    if (!(await getService('ownership', { strapi }).isOwner(numero, userId))) return null;
    const { rows } = await strapi.db.connection.raw(CONTACT_SQL, { id, days: CONTACT_DAYS });
    const contact: { email: string; until: Date } | undefined = rows.at(0);
    return contact ? { ...contact, until: contact.until.toISOString() } : null;
  };

  const readSlice = async (input: SliceInput): Promise<Slice> => {
    const { source, userId, cursor, pageSize } = input;
    const toSql = !cursor ? firstSql : cursor.direction === 'newer' ? newerSql : olderSql;
    const rows = await readSource<ReviewRow>(strapi, source, {
      toSql,
      // One row more than the page says whether there is a next page.
      bindings: { userId, limit: pageSize + 1, ...(cursor && { at: cursor.at, id: cursor.id }) },
    });
    const page = rows.slice(0, pageSize);
    const hasMore = rows.length > pageSize;
    if (cursor?.direction !== 'newer') {
      return { rows: page, hasNewer: cursor !== undefined, hasOlder: hasMore };
    }
    // Back at the top: the first page, whole, rather than the few reviews that are left above.
    if (!hasMore) return readSlice({ ...input, cursor: undefined });
    return { rows: page.reverse(), hasNewer: true, hasOlder: true };
  };

  return {
    /**
     * One page of the reviews of a démarche, newest first.
     *
     * @throws ValidationError when the cursor is of the list of another démarche
     */
    async list(
      numero: number,
      { query, userId }: { query: ReviewsInput; userId: number }
    ): Promise<ReviewsPage> {
      const { cursor, pageSize, ...filter } = query;
      if (cursor && cursor.numero !== numero) {
        throw new errors.ValidationError(
          `Cette page est celle de la liste des avis d’une autre démarche (n° ${cursor.numero}).`
        );
      }
      const { source, count } = await surveyReviews(strapi, { numero, filter, userId });
      const [total, { rows, hasNewer, hasOlder }] = await Promise.all([
        count(),
        readSlice({ source, userId, cursor, pageSize }),
      ]);
      const terms = parseSearch(filter.q ?? '');
      const cursorAt = (direction: 'older' | 'newer', row: ReviewRow | undefined) =>
        row ? encodeCursor({ direction, numero, at: row.at, id: row.id }) : null;
      return {
        data: rows.map((row) => toEntry(row, terms)),
        meta: {
          ...total,
          nextCursor: hasOlder ? cursorAt('older', rows.at(-1)) : null,
          previousCursor: hasNewer ? cursorAt('newer', rows.at(0)) : null,
        },
      };
    },

    /**
     * One review with all its answers, and its neighbours in the list that has the same filters. The address that its
     * author left is for the porteurs alone.
     *
     * @throws NotFoundError when it is not a published review of this démarche
     */
    async read(
      numero: number,
      id: number,
      { filter, userId }: { filter: ReviewFilter; userId: number }
    ): Promise<ReviewAnswer> {
      const found = await strapi.db.connection.raw(ONE_SQL, { numero, id, userId });
      const row: DetailRow | undefined = found.rows.at(0);
      if (!row) throw new errors.NotFoundError(UNKNOWN_REVIEW);
      const { source } = await surveyReviews(strapi, { numero, filter, userId });
      const [neighbours] = await readSource<ReviewAnswer['meta']>(strapi, source, {
        toSql: neighboursSql,
        bindings: { at: row.at, id },
      });
      const data = {
        ...toEntry(row, parseSearch(filter.q ?? '')),
        formSettings: row.formSettings ?? STANDARD_SETTINGS,
        contact: await readContact(numero, id, userId),
      };
      return { data, meta: neighbours };
    },

    /** How many reviews an agent has not read: the total of « Non lus ». */
    async unread(numero: number, userId: number): Promise<{ total: number; isExact: boolean }> {
      const input = { numero, filter: { unread: true }, userId };
      const { count } = await surveyReviews(strapi, input);
      const { total, isTotalExact } = await count();
      return { total, isExact: isTotalExact };
    },

    /** What reviews can be told apart by: buttons that exist or have reviews, and « without a key » where some are. */
    async buttons(numero: number): Promise<ReviewButton[]> {
      const { rows } = await strapi.db.connection.raw(BUTTONS_SQL, { numero });
      return rows;
    },
  };
};
