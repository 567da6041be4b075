import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { STANDARD_SETTINGS, type FormSettings } from '../../../shared/contracts/forms';
import type {
  ReviewAnswer,
  ReviewContact,
  ReviewEntry,
  ReviewsAnswer,
} from '../../../shared/contracts/reviews';
import { getService } from '../get-service';
import { encodeCursor } from './cursor';
import { CONTACT_DAYS } from '../retention/periods';
import {
  CONTACT_SQL,
  NEIGHBOURS_SQL,
  NEWER_SQL,
  OLDER_SQL,
  ONE_SQL,
  TOTAL_SQL,
} from './reviews-sql';
import type { ReviewFilter, ReviewsInput } from './schema';

export const UNKNOWN_REVIEW = 'Cet avis n’existe pas sur cette démarche.';

/** Totals are exact up to here. */
const EXACT_TOTAL_LIMIT = 10_000;

type ReviewRow = Omit<ReviewEntry, 'createdAt'> & { createdAt: Date };
type DetailRow = ReviewRow & { formSettings: FormSettings | null };

const toEntry = ({ createdAt, ...row }: ReviewRow): ReviewEntry => ({
  ...row,
  createdAt: createdAt.toISOString(),
});

/** One page of the list, newest first, and whether the list goes on at both ends. */
interface Slice {
  entries: ReviewEntry[];
  hasNewer: boolean;
  hasOlder: boolean;
}

const toBindings = (numero: number, filter: ReviewFilter) => ({
  numero,
  satisfaction: filter.satisfaction ?? null,
  withComment: filter.withComment ?? null,
  from: filter.from ?? null,
  to: filter.to ?? null,
});

/** « Tous les avis »: what citizens said, published reviews only. */
export const createReviewsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (sql: string, bindings: Record<string, unknown>): Promise<ReviewEntry[]> => {
    const { rows } = await strapi.db.connection.raw(sql, bindings);
    return rows.map(toEntry);
  };

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

  const readOlder = async (numero: number, input: ReviewsInput): Promise<Slice> => {
    const { cursor, pageSize } = input;
    // One row more than the page says whether there is a next page.
    const rows = await read(OLDER_SQL, {
      ...toBindings(numero, input),
      id: cursor?.id ?? null,
      limit: pageSize + 1,
    });
    return {
      entries: rows.slice(0, pageSize),
      hasNewer: cursor !== undefined,
      hasOlder: rows.length > pageSize,
    };
  };

  const readNewer = async (numero: number, input: ReviewsInput): Promise<Slice> => {
    const { cursor, pageSize } = input;
    const rows = await read(NEWER_SQL, {
      ...toBindings(numero, input),
      id: cursor?.id,
      limit: pageSize + 1,
    });
    // Back at the top: the first page, whole, rather than the few reviews that are left above.
    if (rows.length <= pageSize) return readOlder(numero, { ...input, cursor: undefined });
    return { entries: rows.slice(0, pageSize).reverse(), hasNewer: true, hasOlder: true };
  };

  return {
    /** One page of the reviews of a démarche, newest first. */
    async list(numero: number, input: ReviewsInput): Promise<ReviewsAnswer> {
      const readSlice = input.cursor?.direction === 'newer' ? readNewer : readOlder;
      const { entries, hasNewer, hasOlder } = await readSlice(numero, input);
      const { rows } = await strapi.db.connection.raw(TOTAL_SQL, {
        ...toBindings(numero, input),
        limit: EXACT_TOTAL_LIMIT + 1,
      });
      const { isDemo } = await getService('demarches', { strapi }).find(numero);
      const first = entries.at(0);
      const last = entries.at(-1);
      return {
        data: entries,
        meta: {
          total: Math.min(rows[0].total, EXACT_TOTAL_LIMIT),
          isTotalExact: rows[0].total <= EXACT_TOTAL_LIMIT,
          nextCursor: hasOlder && last ? encodeCursor({ direction: 'older', id: last.id }) : null,
          previousCursor:
            hasNewer && first ? encodeCursor({ direction: 'newer', id: first.id }) : null,
          isDemo,
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
      const found = await strapi.db.connection.raw(ONE_SQL, { numero, id });
      const row: DetailRow | undefined = found.rows.at(0);
      if (!row) throw new errors.NotFoundError(UNKNOWN_REVIEW);
      const { rows } = await strapi.db.connection.raw(NEIGHBOURS_SQL, {
        ...toBindings(numero, filter),
        id,
      });
      const data = {
        ...toEntry(row),
        formSettings: row.formSettings ?? STANDARD_SETTINGS,
        contact: await readContact(numero, id, userId),
      };
      return { data, meta: rows[0] };
    },
  };
};
