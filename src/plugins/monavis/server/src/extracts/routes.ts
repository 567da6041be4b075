import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/extracts';
const rights = { permission: PERMISSIONS.readReviews, isOwnerOnly: true };

export const extractsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'extracts.list', ...rights }),
  adminRoute({ method: 'POST', path, handler: 'extracts.create', ...rights }),
  adminRoute({
    method: 'POST',
    path: `${path}/:id/cancellation`,
    handler: 'extracts.cancel',
    ...rights,
  }),
  adminRoute({ method: 'GET', path: `${path}/:id/file`, handler: 'extracts.download', ...rights }),
];
