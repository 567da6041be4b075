import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const permission = PERMISSIONS.addDemarche;

export const additionsRoutes = [
  adminRoute({ method: 'POST', path: '/additions', handler: 'additions.add', permission }),
  adminRoute({
    method: 'GET',
    path: '/additions/choices',
    handler: 'additions.choices',
    permission,
  }),
  adminRoute({
    method: 'GET',
    path: '/additions/duplicates',
    handler: 'additions.duplicates',
    permission,
  }),
];
