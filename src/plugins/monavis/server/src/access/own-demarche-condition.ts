import type { Core } from '@strapi/strapi';

/** Limits a right of the Content Manager to the démarches that the agent is in charge of. */
export const OWN_DEMARCHE_CONDITION = 'plugin::monavis.own-demarche';

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
      const ownerships = await strapi.db
        .query('api::ownership.ownership')
        .findMany({ where: { user: { id: user.id } }, select: ['demarcheNumero'] });
      return { numero: { $in: ownerships.map(({ demarcheNumero }) => demarcheNumero) } };
    },
  });
};
