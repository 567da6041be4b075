import type { Core } from '@strapi/strapi';
import type { ReviewContent } from '../../../shared/contracts/reviews';
import type {
  SuspectDecisionBody,
  SuspectGroup,
  SuspectGroupsAnswer,
  SuspectsAnswer,
  SuspectsQuery,
  Suspicion,
} from '../../../shared/contracts/suspects';
import { getService } from '../get-service';
import { DECIDE_SQL, GROUPS_SQL, SUSPECTS_SQL } from './suspects-sql';

const GROUPS_A_PAGE = 20;
const SUSPECTS_A_PAGE = 50;

/** In the journal. */
const REASONS: Record<Suspicion, string> = {
  trap: 'champ caché rempli',
  'too-fast': 'formulaire envoyé trop vite',
  'visitor-limit': 'trop d’avis d’un même visiteur',
  'button-limit': 'trop d’avis sur un même bouton',
};
const STATES = { accepted: 'published', rejected: 'hidden' } as const;

type GroupRow = Omit<SuspectGroup, 'firstAt' | 'lastAt'> & {
  firstAt: Date;
  lastAt: Date;
  groupCount: number;
};
type SuspectRow = Omit<ReviewContent, 'createdAt'> & { createdAt: Date };

const toGroup = ({ firstAt, lastAt, groupCount: _, ...row }: GroupRow): SuspectGroup => ({
  ...row,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

/** « Avis suspects »: votes that count for nothing until somebody has looked at them. */
export const createSuspectsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns a page of the groups that wait, the largest first; the first page when decisions emptied this one */
  async groups(page: number): Promise<SuspectGroupsAnswer> {
    const { rows }: { rows: GroupRow[] } = await strapi.db.connection.raw(GROUPS_SQL, {
      limit: GROUPS_A_PAGE,
      offset: (page - 1) * GROUPS_A_PAGE,
    });
    if (rows.length === 0 && page > 1) return this.groups(1);
    const total = rows.at(0)?.groupCount ?? 0;
    return { data: rows.map(toGroup), meta: { page, pageSize: GROUPS_A_PAGE, total } };
  },

  /** @returns suspects of one group, newest first */
  async list(query: SuspectsQuery): Promise<SuspectsAnswer> {
    const { rows }: { rows: SuspectRow[] } = await strapi.db.connection.raw(SUSPECTS_SQL, {
      numero: query.numero,
      buttonId: query.buttonId ?? null,
      suspicion: query.suspicion,
      before: query.before ?? null,
      limit: SUSPECTS_A_PAGE + 1,
    });
    const data = rows
      .slice(0, SUSPECTS_A_PAGE)
      .map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
    const olderThan = rows.length > SUSPECTS_A_PAGE ? data[data.length - 1].id : null;
    return { data, meta: { olderThan } };
  },

  /**
   * Publishes suspects, which then count like any review, or hides them. What was decided before is left as it is.
   *
   * @returns how many were decided
   * @throws NotFoundError without such a démarche
   */
  async decide(
    { numero, buttonId, suspicion, decision, ids, lastId }: SuspectDecisionBody,
    userId: number
  ): Promise<number> {
    const { title } = await getService('demarches', { strapi }).find(numero);
    return strapi.db.transaction(async ({ trx }) => {
      const { rowCount }: { rowCount: number } = await trx.raw(DECIDE_SQL, {
        numero,
        buttonId,
        suspicion,
        ids: ids ?? null,
        lastId,
        state: STATES[decision],
      });
      if (rowCount > 0) {
        await getService('audit', { strapi }).record({
          actorId: userId,
          action: `suspects.${decision}`,
          subject: { type: 'demarche', id: numero, name: title },
          after: { avis: rowCount, motif: REASONS[suspicion] },
        });
      }
      return rowCount;
    });
  },
});
