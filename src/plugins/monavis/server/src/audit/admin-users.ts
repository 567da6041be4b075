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
  params: { where?: Record<string, unknown>; data?: { password?: unknown } };
  result?: { id?: number };
  state: { before?: AdminUser | null; numeros?: number[] };
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
export const watchAdminUsers = ({ strapi }: { strapi: Core.Strapi }): void => {
  const actorId = (): number | null => strapi.requestContext.get()?.state.user?.id ?? null;

  const find = (where: unknown): Promise<AdminUser | null> =>
    strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });

  const ownedBy = ({ id }: AdminUser): Promise<number[]> =>
    strapi.db
      .connection('ownerships')
      .where({ user_id: id })
      .orderBy('demarche_numero')
      .pluck('demarche_numero');

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

  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],

    async afterCreate({ result }: LifecycleEvent) {
      const user = actorId() ? await find({ id: result?.id }) : null;
      if (user) await record('account.created', user, { after: toFacts(user) });
    },
    async beforeUpdate({ params, state }: LifecycleEvent) {
      if (actorId()) state.before = await find(params.where);
    },
    async afterUpdate({ params, result, state: { before } }: LifecycleEvent) {
      const user = before && (await find({ id: result?.id }));
      if (!user) return;
      const after = toFacts(user);
      // What people change of themselves is no administrative decision, nor is a name or a language.
      if (params.data?.password && user.id !== actorId()) after['mot de passe'] = 'changé';
      if (JSON.stringify(toFacts(before)) === JSON.stringify(after)) return;
      await record('account.changed', user, { before: toFacts(before), after });
    },
    async beforeDelete({ params, state }: LifecycleEvent) {
      state.before = actorId() ? await find(params.where) : null;
      // The ownerships end with the account.
      if (state.before) state.numeros = await ownedBy(state.before);
    },
    async afterDelete({ state: { before, numeros = [] } }: LifecycleEvent) {
      if (!before) return;
      const facts = { ...toFacts(before), 'porteur des démarches': numeros.map(String) };
      await record('account.deleted', before, { before: facts });
    },
  });
};
