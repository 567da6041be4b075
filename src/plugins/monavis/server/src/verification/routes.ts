import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const permission = PERMISSIONS.curateCatalogue;

export const verificationRoutes = [
  adminRoute({ method: 'GET', path: '/verification', handler: 'verification.list', permission }),
  adminRoute({
    method: 'POST',
    path: '/demarches/:numero/publication',
    handler: 'verification.publish',
    permission,
  }),
  adminRoute({
    method: 'POST',
    path: '/demarches/:numero/refusal',
    handler: 'verification.refuse',
    permission,
  }),
  adminRoute({
    method: 'PUT',
    path: '/demarches/:numero/archive',
    handler: 'verification.archive',
    permission,
  }),
];
