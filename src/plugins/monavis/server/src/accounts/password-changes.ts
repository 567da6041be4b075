import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

interface UpdateEvent {
  params: { where?: object; data?: { password?: unknown } };
  state: { holder?: { email: string; password: string | null } | null };
}

/** Tells the owner of an account, by mail, that its password was changed: by a link, in the panel, by somebody else. */
export const tellPasswordChanges = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],

    async beforeUpdate({ params: { where, data }, state }: UpdateEvent) {
      if (data?.password) state.holder = await strapi.db.query('admin::user').findOne({ where });
    },
    async afterUpdate({ state: { holder } }: UpdateEvent) {
      // The first password of an invited account is no change.
      if (!holder?.password) return;
      await getService('notifications', { strapi }).send(holder.email, 'password-changed', {});
    },
  });
};
