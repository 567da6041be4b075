import type { Core } from '@strapi/strapi';
import { ROLES, type Grant, type RoleCode, type RoleDefinition } from './role-definitions';

const ensureRole = async (
  strapi: Core.Strapi,
  { code, name, description }: RoleDefinition
): Promise<number> => {
  const roles = strapi.db.query('admin::role');
  const role =
    (await roles.findOne({ where: { code } })) ??
    (await roles.create({ data: { code, name, description } }));
  return role.id;
};

const addMissingGrants = async (
  strapi: Core.Strapi,
  role: number,
  grants: Grant[]
): Promise<void> => {
  const held: { action: string; subject: string | null }[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { id: role } } });
  const isHeld = ({ action, subject }: Grant) =>
    held.some((right) => right.action === action && (right.subject ?? undefined) === subject);
  await strapi.service('admin::permission').createMany(
    grants
      .filter((grant) => !isHeld(grant))
      .map((grant) => ({
        subject: null,
        properties: {},
        conditions: [],
        actionParameters: {},
        ...grant,
        role,
      }))
  );
};

/** Creates and keeps the three roles of the product. */
export const createRolesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Creates the roles that are missing, with their rights. A role that exists keeps the rights that an
   * administrator gave it by hand, and receives those that this version of the product adds.
   */
  async ensureRoles(): Promise<void> {
    for (const definition of ROLES) {
      const role = await ensureRole(strapi, definition);
      await addMissingGrants(strapi, role, definition.grants);
    }
  },

  /** @returns id of the role in the admin panel */
  async idOf(code: RoleCode): Promise<number> {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    return role.id;
  },
});
