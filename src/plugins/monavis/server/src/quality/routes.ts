import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

export const qualityRoutes = [
  adminRoute({
    method: 'GET',
    path: '/quality',
    handler: 'quality.list',
    permission: PERMISSIONS.curateCatalogue,
  }),
];
