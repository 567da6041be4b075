import type { Core } from '@strapi/strapi';
import {
  QUALITY_ISSUES,
  type QualityAnswer,
  type QualityIssue,
  type QualityQuery,
} from '../../../shared/contracts/quality';
import { getConfig } from '../config';
import { COUNTS_SQL, ENTRIES_SQL } from './quality-sql';

const PAGE_SIZE = 50;

/** « Qualité des données »: what éditeurs should look at, found anew each time. */
export const createQualityService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** One page of the démarches that have this issue. */
  async list({ issue, page = 1 }: QualityQuery): Promise<QualityAnswer> {
    const { connection } = strapi.db;
    const counted = await connection.raw(COUNTS_SQL);
    const found = new Map<QualityIssue, number>(
      counted.rows.map((row: { issue: QualityIssue; n: number }) => [row.issue, row.n])
    );
    const counts = Object.fromEntries(
      QUALITY_ISSUES.map((one) => [one, found.get(one) ?? 0])
    ) as Record<QualityIssue, number>;
    const offset = (page - 1) * PAGE_SIZE;
    const { rows } = await connection.raw(ENTRIES_SQL, { issue, limit: PAGE_SIZE, offset });
    return {
      data: rows,
      meta: {
        page,
        pageSize: PAGE_SIZE,
        total: counts[issue],
        counts,
        isLinkCheckOn: getConfig('isLinkCheckOn', { strapi }),
      },
    };
  },
});
