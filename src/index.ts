import type { Core } from '@strapi/strapi';

export default {
  register() {},

  /** Runs after every plugin's bootstrap: Strapi's own roles exist by then. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('monavis').service('roles').ensureRoles();
  },
};
