import type { Core } from '@strapi/strapi';

interface UserService {
  deleteById: (id: number) => Promise<unknown>;
}

/**
 * Makes a deletion and its line in the journal one transaction, and deletes the accounts ticked in the panel one by one,
 * all or none: Strapi's own way compares the number of super administrators with how many of them are ticked, and where
 * there is none it refuses to delete anybody.
 */
export const deleteAccountsWhole = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.get('services').extend('admin::user', (service: UserService) => ({
    ...service,
    deleteById: async (id: number): Promise<unknown> =>
      strapi.db.transaction(() => service.deleteById(id)),
    deleteByIds: async (ids: number[]): Promise<unknown[]> =>
      strapi.db.transaction(async () => {
        const deleted: unknown[] = [];
        for (const id of ids) deleted.push(await strapi.service('admin::user').deleteById(id));
        return deleted;
      }),
  }));
};
