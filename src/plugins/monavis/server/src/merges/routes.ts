import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/merge';
const permission = PERMISSIONS.curateCatalogue;

export const mergesRoutes = [
  adminRoute({ method: 'GET', path, handler: 'merges.preview', permission }),
  adminRoute({ method: 'POST', path, handler: 'merges.merge', permission }),
  adminRoute({ method: 'GET', path: '/merges', handler: 'merges.list', permission }),
  adminRoute({ method: 'POST', path: '/merges/:id/undo', handler: 'merges.undo', permission }),
];
