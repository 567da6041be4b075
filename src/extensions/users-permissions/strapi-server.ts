interface UsersPermissionsPlugin {
  routes: Record<string, unknown>;
}

/**
 * Closes the public routes of users-permissions (register, login, forgotten password…): nobody has an account on the
 * public site, and its defaults let anybody store an address and a password.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
