import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const own = { permission: PERMISSIONS.manageApiKeys, isOwnerOnly: true };
const any = { permission: PERMISSIONS.manageAnyDemarche };
const path = '/demarches/:numero/api-keys';

export const apiKeysRoutes = [
  adminRoute({ method: 'GET', path, handler: 'apiKeys.find', ...own }),
  adminRoute({ method: 'POST', path, handler: 'apiKeys.create', ...own }),
  adminRoute({
    method: 'POST',
    path: `${path}/:id/revocation`,
    handler: 'apiKeys.revoke',
    ...own,
  }),
  adminRoute({ method: 'GET', path: '/api-keys', handler: 'apiKeys.findAll', ...any }),
  adminRoute({
    method: 'POST',
    path: '/api-keys',
    handler: 'apiKeys.createForAdministration',
    ...any,
  }),
  adminRoute({
    method: 'POST',
    path: '/api-keys/:id/revocation',
    handler: 'apiKeys.revokeAny',
    ...any,
  }),
];
