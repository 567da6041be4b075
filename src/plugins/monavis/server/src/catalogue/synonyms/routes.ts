import { PERMISSIONS } from '../../../../shared/permissions';
import { adminRoute } from '../../access/route';

const permission = PERMISSIONS.curateCatalogue;

export const synonymsRoutes = [
  adminRoute({ method: 'GET', path: '/synonyms', handler: 'synonyms.find', permission }),
  adminRoute({ method: 'POST', path: '/synonyms', handler: 'synonyms.create', permission }),
  adminRoute({ method: 'PUT', path: '/synonyms/:id', handler: 'synonyms.update', permission }),
  adminRoute({ method: 'DELETE', path: '/synonyms/:id', handler: 'synonyms.remove', permission }),
];
