import type { Permission } from '../../../shared/permissions';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface AdminRouteInput {
  method: Method;
  /** Path below `/monavis`; `:numero` names a démarche. */
  path: string;
  /** `<controller>.<action>` */
  handler: string;
  /** The right that opens the route. */
  permission: Permission;
  /** True where only the porteurs of `:numero` (and who manages every démarche) may pass. */
  isOwnerOnly?: boolean;
}

/**
 * One admin route: denied without a session (401), without the right (403), and, where `isOwnerOnly`, to
 * everybody who is not in charge of the démarche `:numero` (403; 404 when it does not exist).
 */
export const adminRoute = ({
  method,
  path,
  handler,
  permission,
  isOwnerOnly,
}: AdminRouteInput) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [permission] } },
      ...(isOwnerOnly ? ['plugin::monavis.is-owner'] : []),
    ],
  },
});

export type AdminRoute = ReturnType<typeof adminRoute>;
