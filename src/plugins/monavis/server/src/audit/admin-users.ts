import type { Core } from '@strapi/strapi';
import type { AuditFacts } from '../../../shared/contracts/audit';
import { getService } from '../get-service';
import type { AuditRecord } from './service';

interface AdminUser {
  id: number;
  email: string;
  isActive: boolean;
  roles: { name: string }[];
}

interface LifecycleEvent {
  params: { where?: Record<string, unknown> };
  result?: { id?: number };
  state: Record<string, unknown>;
}

const toFacts = ({ email, isActive, roles }: AdminUser): AuditFacts => ({
  email,
  actif: isActive,
  rôles: roles.map(({ name }) => name).sort(),
});

/**
 * Writes in the journal who creates, changes (roles, blocking, address) or deletes an account of the panel, whichever
 * page or route was used. What happens outside a request (first start, commands) is nobody's decision.
 */
export const watchAdminUsers = ({ strapi }: { strapi: Core.Strapi }): (() => void) => {
  const actorId = (): number | null => strapi.requestContext.get()?.state.user?.id ?? null;

  const find = (where: unknown): Promise<AdminUser | null> =>
    strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });

  const record = async (
    action: AuditRecord['action'],
    user: AdminUser,
    facts: Pick<AuditRecord, 'before' | 'after'>
  ): Promise<void> =>
    getService('audit', { strapi }).record({
      actorId: actorId(),
      action,
      subject: { type: 'account', id: user.id, name: user.email },
      ...facts,
    });

  return strapi.db.lifecycles.subscribe({
    models: ['admin::user'],

    async afterCreate({ result }: LifecycleEvent) {
      const user = actorId() ? await find({ id: result?.id }) : null;
      if (user) await record('account.created', user, { after: toFacts(user) });
    },
    async beforeUpdate({ params, state }: LifecycleEvent) {
      if (actorId()) state.before = await find(params.where);
    },
    async afterUpdate({ result, state }: LifecycleEvent) {
      const before = state.before as AdminUser | null | undefined;
      const user = before && (await find({ id: result?.id }));
      if (!user) return;
      const facts = { before: toFacts(before), after: toFacts(user) };
      // A change of name, language or password is not an administrative decision.
      if (JSON.stringify(facts.before) === JSON.stringify(facts.after)) return;
      await record('account.changed', user, facts);
    },
    async beforeDelete({ params }: LifecycleEvent) {
      const user = actorId() ? await find(params.where) : null;
      if (!user) return;
      // The ownerships end with the account.
      const numeros: number[] = await strapi.db
        .connection('ownerships')
        .where({ user_id: user.id })
        .orderBy('demarche_numero')
        .pluck('demarche_numero');
      const before = { ...toFacts(user), 'porteur des démarches': numeros.map(String) };
      await record('account.deleted', user, { before });
    },
  });
};
