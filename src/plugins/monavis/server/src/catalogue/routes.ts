import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const permission = PERMISSIONS.readCatalogue;

export const catalogueRoutes = [
  adminRoute({ method: 'GET', path: '/catalogue', handler: 'catalogue.search', permission }),
  adminRoute({ method: 'GET', path: '/demarches/:numero', handler: 'catalogue.page', permission }),
];
