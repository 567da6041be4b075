import type { Core } from '@strapi/strapi';
import { Refusal } from './refusal';

/** Strapi's own role, above ours. */
export const SUPER_ADMIN_CODE = 'strapi-super-admin';

interface UserWithRoles {
  roles?: { id: number; code: string }[];
}

interface UserEvent {
  params: { where?: object; data?: { roles?: unknown } };
}

const isSuperAdmin = (user: UserWithRoles | null): boolean =>
  user?.roles?.some(({ code }) => code === SUPER_ADMIN_CODE) ?? false;

const givesRole = (roles: unknown, id: number): boolean =>
  Array.isArray(roles) && roles.some((role) => Number(role) === id);

/**
 * Who manages accounts without being a super administrator cannot become one: neither by giving the role, nor by
 * changing the address or the password of someone who has it. Strapi itself has no such rule.
 */
export const guardSuperAdmins = ({ strapi }: { strapi: Core.Strapi }): void => {
  const refuse = async ({ params: { where, data } }: UserEvent): Promise<void> => {
    const actor: UserWithRoles | undefined = strapi.requestContext.get()?.state.user;
    // Without a session nobody manages accounts: a script, a forgotten password.
    if (!actor || isSuperAdmin(actor)) return;
    const role = await strapi.db
      .query('admin::role')
      .findOne({ where: { code: SUPER_ADMIN_CODE } });
    const target: UserWithRoles | null = where
      ? await strapi.db.query('admin::user').findOne({ where, populate: { roles: true } })
      : null;
    if (isSuperAdmin(target) || givesRole(data?.roles, role?.id)) {
      throw new Refusal('Seul un super administrateur peut agir sur un super administrateur.');
    }
  };
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate: refuse,
    beforeUpdate: refuse,
    beforeDelete: refuse,
  });
};
