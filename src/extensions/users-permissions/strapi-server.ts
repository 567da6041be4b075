import { REGISTRATION_ATTRIBUTES } from './registration-attributes';

interface UsersPermissionsPlugin {
  routes: Record<string, { type: string; routes: unknown[] } | (() => unknown)>;
  contentTypes: {
    user: {
      schema: { pluginOptions?: Record<string, unknown>; attributes: Record<string, unknown> };
    };
  };
}

/**
 * Makes the users of users-permissions the *registrations* of agents: the working account is a user of the admin panel.
 *
 * - Every route of its content API disappears. Its registration and its « resend » tell whether an address is known,
 *   its confirmation changes the state on a GET with a token kept in clear for ever, its limits are per address and
 *   IP in the memory of one process, and nobody logs in to the content API. The plugin `monavis` does all of this
 *   on public pages (`accounts/`).
 * - The type holds what the form asks, and stays out of the Content Manager: « Demandes de comptes » shows it.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  const { schema } = plugin.contentTypes.user;
  Object.assign(schema.attributes, REGISTRATION_ATTRIBUTES);
  schema.pluginOptions = {
    ...schema.pluginOptions,
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  };
  return plugin;
};
