import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const permission = PERMISSIONS.curateCatalogue;

export const importsRoutes = [
  adminRoute({ method: 'GET', path: '/imports', handler: 'imports.list', permission }),
  adminRoute({ method: 'POST', path: '/imports', handler: 'imports.upload', permission }),
  adminRoute({ method: 'GET', path: '/imports/:id', handler: 'imports.find', permission }),
  adminRoute({ method: 'GET', path: '/imports/:id/rows', handler: 'imports.rows', permission }),
  adminRoute({ method: 'GET', path: '/imports/:id/report', handler: 'imports.report', permission }),
  adminRoute({ method: 'PUT', path: '/imports/:id/mapping', handler: 'imports.map', permission }),
  adminRoute({
    method: 'POST',
    path: '/imports/:id/application',
    handler: 'imports.apply',
    permission,
  }),
  adminRoute({ method: 'POST', path: '/imports/:id/undo', handler: 'imports.undo', permission }),
  adminRoute({
    method: 'GET',
    path: '/catalogue/export',
    handler: 'imports.exportCatalogue',
    permission,
  }),
];
