import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

export const homeRoutes = [
  adminRoute({
    method: 'GET',
    path: '/home',
    handler: 'home.list',
    permission: PERMISSIONS.readCatalogue,
  }),
];
