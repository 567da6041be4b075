import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { ROLES, type Grant, type RoleCode, type RoleDefinition } from './role-definitions';

interface HeldRight {
  action: string;
  subject: string | null;
}

/** Names of the rights that each role has received so far; nothing on a first start. */
const givenRightsSchema = z.record(z.string(), z.array(z.string())).catch({});

const nameOf = ({ action, subject }: Grant | HeldRight): string => `${action} ${subject ?? ''}`;

const ensureRole = async (
  strapi: Core.Strapi,
  { code, name, description }: RoleDefinition
): Promise<{ id: number; isNew: boolean }> => {
  const roles = strapi.db.query('admin::role');
  const existing = await roles.findOne({ where: { code } });
  const role = existing ?? (await roles.create({ data: { code, name, description } }));
  return { id: role.id, isNew: !existing };
};

const addRights = async (strapi: Core.Strapi, role: number, grants: Grant[]): Promise<void> => {
  const held: HeldRight[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { id: role } } });
  const names = new Set(held.map(nameOf));
  const missing = grants.filter((grant) => !names.has(nameOf(grant)));
  await strapi.service('admin::permission').createMany(
    missing.map((grant) => ({
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
   * Creates the roles that are missing, with their rights. A right is given once, by the version of the product that
   * brings it: what an administrator adds or takes away by hand afterwards stays so.
   */
  async ensureRoles(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'monavis', key: 'given-rights' });
    const given = givenRightsSchema.parse(await store.get({}));
    for (const definition of ROLES) {
      const { code, grants } = definition;
      const { id, isNew } = await ensureRole(strapi, definition);
      const known = new Set(isNew ? [] : given[code]);
      await addRights(
        strapi,
        id,
        grants.filter((grant) => !known.has(nameOf(grant)))
      );
      given[code] = grants.map(nameOf);
    }
    await store.set({ value: given });
  },

  /** @returns id of the role in the admin panel */
  async idOf(code: RoleCode): Promise<number> {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    return role.id;
  },
});
