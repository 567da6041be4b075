import type { Core } from '@strapi/strapi';

/** Limits a right of the Content Manager to the démarches that the agent is in charge of. */
export const OWN_DEMARCHE_CONDITION = 'plugin::monavis.own-demarche';

/** Where our own routes are: they ask for the rights of the plugin only. */
const OWN_ROUTES = '/monavis/';

/** Declares the condition « Ses démarches », so that roles can hold it and the roles page shows it. */
export const registerOwnDemarcheCondition = async ({
  strapi,
}: {
  strapi: Core.Strapi;
}): Promise<void> => {
  await strapi.service('admin::permission').conditionProvider.register({
    displayName: 'Ses démarches',
    name: 'own-demarche',
    plugin: 'monavis',
    category: 'MonAvis',
    handler: async (user: { id: number }) => {
      // Strapi works all rights out at each request: this one, none of our own routes looks at. Without it they refuse.
      if (strapi.requestContext.get()?.path.startsWith(OWN_ROUTES)) return false;
      const ownerships = await strapi.db
        .query('api::ownership.ownership')
        .findMany({ where: { user: { id: user.id } }, select: ['demarcheNumero'] });
      return { numero: { $in: ownerships.map(({ demarcheNumero }) => demarcheNumero) } };
    },
  });
};
