import type { Core } from '@strapi/strapi';
import type { Permission } from '../../../shared/permissions';

export interface AccountRights {
  email: string;
  firstname: string;
  can: (permission: Permission) => boolean;
}

/**
 * What an account may do at this moment, for work that goes on after the request that asked for it.
 *
 * @returns null for an account that is gone or blocked
 */
export const rightsOfAccount = async (
  userId: number,
  { strapi }: { strapi: Core.Strapi }
): Promise<AccountRights | null> => {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId, isActive: true }, populate: ['roles'] });
  if (!user || user.blocked) return null;
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user);
  return {
    email: user.email,
    firstname: user.firstname ?? '',
    can: (permission) => ability.can(permission),
  };
};
