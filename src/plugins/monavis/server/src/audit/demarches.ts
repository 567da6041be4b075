import type { Core } from '@strapi/strapi';
import type { AuditFacts } from '../../../shared/contracts/audit';
import { getService } from '../get-service';
import type { AuditAction } from './actions';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];
type Row = Record<string, unknown> & { numero: number; title: string };

const DEMARCHE = 'api::demarche.demarche';

const ACTIONS: Partial<Record<string, AuditAction>> = {
  create: 'demarche.added',
  clone: 'demarche.added',
  update: 'demarche.changed',
  publish: 'demarche.published',
  unpublish: 'demarche.unpublished',
  delete: 'demarche.deleted',
};

/** What changes with each write, and what the product itself fills. */
const UNTOLD = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale', 'slug'];

const toFact = (value: unknown): AuditFacts[string] => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return 'name' in value ? String(value.name) : String(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

/** The facts that differ, as they are in the first of the two. */
const differences = (row: Row, other: Row): AuditFacts =>
  Object.fromEntries(
    Object.keys(row)
      .filter((name) => !UNTOLD.includes(name))
      .filter((name) => JSON.stringify(toFact(row[name])) !== JSON.stringify(toFact(other[name])))
      .map((name) => [name, toFact(row[name])])
  );

/**
 * Writes in the journal who adds, changes, publishes or deletes a démarche, from the Content Manager or from our pages.
 * What happens outside a request (imports, commands) is recorded by what does it.
 */
export const createDemarcheJournal =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (context, next) => {
    const action = context.uid === DEMARCHE ? ACTIONS[context.action] : undefined;
    const actorId: number | undefined = strapi.requestContext.get()?.state.user?.id;
    if (!action || !actorId) return next();

    const find = (documentId: string): Promise<Row | null> =>
      strapi.db
        .query(DEMARCHE)
        .findOne({ where: { documentId, publishedAt: null }, populate: ['administration'] });
    const { documentId: givenId } = context.params as { documentId?: string };
    const before = givenId && action !== 'demarche.added' ? await find(givenId) : null;

    return strapi.db.transaction(async () => {
      const result = await next();
      const { documentId } = { documentId: givenId, ...(result as { documentId?: string } | null) };
      const after = documentId ? await find(documentId) : null;
      const row = after ?? before;
      if (!row) return result;
      const facts =
        action === 'demarche.changed' && before && after
          ? { before: differences(before, after), after: differences(after, before) }
          : {};
      if (facts.after && Object.keys(facts.after).length === 0) return result;
      await getService('audit', { strapi }).record({
        actorId,
        action,
        subject: { type: 'demarche', id: row.numero, name: row.title },
        ...facts,
      });
      return result;
    });
  };
