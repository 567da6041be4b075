import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

interface Right {
  action: string;
  subject: string | null;
  properties: { fields?: string[] } | null;
  conditions: string[] | null;
}

/** Two rights with one name are the same: a field or a condition that goes or comes is a change. */
const nameOf = ({ action, subject, properties, conditions }: Right): string => {
  const details = [
    ...(subject ? [subject] : []),
    ...(properties?.fields ? [`champs : ${[...properties.fields].sort().join(', ')}`] : []),
    ...(conditions?.length ? [`conditions : ${[...conditions].sort().join(', ')}`] : []),
  ];
  return details.length > 0 ? `${action} (${details.join(' ; ')})` : action;
};

/** Writes in the journal which rights an administrator gives to a role or takes from it. */
export const watchRoleRights = ({ strapi }: { strapi: Core.Strapi }): void => {
  const rightsOf = async (role: number): Promise<string[]> => {
    const rights: Right[] = await strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { id: role } } });
    return rights.map(nameOf).sort();
  };

  strapi.get('services').extend('admin::role', (service: Record<string, unknown>) => {
    const assignPermissions = service.assignPermissions as (
      role: number,
      rights: unknown[]
    ) => Promise<unknown>;
    return {
      ...service,
      async assignPermissions(id: number, rights: unknown[]): Promise<unknown> {
        const before = await rightsOf(id);
        const result = await assignPermissions(id, rights);
        const after = await rightsOf(id);
        const actorId: number | undefined = strapi.requestContext.get()?.state.user?.id;
        const role = await strapi.db.query('admin::role').findOne({ where: { id } });
        const removed = before.filter((right) => !after.includes(right));
        const added = after.filter((right) => !before.includes(right));
        if (actorId && removed.length + added.length > 0) {
          await getService('audit', { strapi }).record({
            actorId,
            action: 'role.changed',
            subject: { type: 'role', id, name: role.name },
            before: { 'droits retirés': removed },
            after: { 'droits ajoutés': added },
          });
        }
        return result;
      },
    };
  });
};
