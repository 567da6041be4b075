import type { Core } from '@strapi/strapi';
import type {
  AuditAnswer,
  AuditEntry,
  AuditFacts,
  AuditQuery,
} from '../../../shared/contracts/audit';
import { likePatterns } from '../text/like-patterns';
import { AUDIT_ACTIONS, type AuditAction } from './actions';

const PAGE_SIZE = 50;

/** Who acts when nobody does. */
const NOBODY = 'MonAvis';

export interface AuditRecord {
  /** Id of the acting user of the panel; `null` when the product acted by itself, or for a visitor. */
  actorId: number | null;
  action: AuditAction;
  subject: { type: string; id: string | number; name: string };
  before?: AuditFacts | null;
  after?: AuditFacts | null;
}

interface Row {
  id: string;
  at: Date;
  actor: string;
  action: AuditAction;
  subject_type: string;
  subject_id: string;
  subject: string;
  before: AuditFacts | null;
  after: AuditFacts | null;
}

const toEntry = (row: Row): AuditEntry => ({
  id: Number(row.id),
  at: row.at.toISOString(),
  actor: row.actor,
  action: row.action,
  actionLabel: AUDIT_ACTIONS[row.action],
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  subject: row.subject,
  before: row.before,
  after: row.after,
});

/** « Journal »: the record of every administrative action. The database refuses to change or delete a line. */
export const createAuditService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Adds a line, inside the current transaction if there is one. The person's name is written as it is now. */
  async record({ actorId, action, subject, before, after }: AuditRecord): Promise<void> {
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw(
        `insert into monavis.audit_entries
           (actor_id, actor, action, subject_type, subject_id, subject, before, after)
         values (?, coalesce((
             select case when name = '' then email else name || ' <' || email || '>' end
             from (select email, concat_ws(' ', firstname, lastname) as name
               from admin_users where id = ?) as person
           ), ?), ?, ?, ?, ?, ?::jsonb, ?::jsonb)`,
        [
          actorId,
          actorId,
          NOBODY,
          action,
          subject.type,
          String(subject.id),
          subject.name,
          before ? JSON.stringify(before) : null,
          after ? JSON.stringify(after) : null,
        ]
      );
    });
  },

  /** @returns the entries that hold all the words of `q`, newest first */
  async search({ q = '', action, before }: AuditQuery): Promise<AuditAnswer> {
    const { connection } = strapi.db;
    const query = connection('audit_entries')
      .withSchema('monavis')
      .select('id', 'at', 'actor', 'action', 'subject_type', 'subject_id', 'subject')
      // The cast is for Strapi, which makes the driver give jsonb as text.
      .select(connection.raw('before::json'), connection.raw('after::json'))
      .orderBy('id', 'desc')
      .limit(PAGE_SIZE + 1);
    for (const pattern of likePatterns(q)) {
      query.whereRaw('search like monavis.fold(?)', [pattern]);
    }
    if (action) query.where({ action });
    if (before !== undefined) query.where('id', '<', before);
    const rows: Row[] = await query;
    const entries = rows.slice(0, PAGE_SIZE).map(toEntry);
    return {
      data: entries,
      meta: {
        olderThan: rows.length > PAGE_SIZE ? entries[entries.length - 1].id : null,
        actions: Object.entries(AUDIT_ACTIONS).map(([code, label]) => ({ code, label })),
      },
    };
  },
});
