import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/ownership';
const permission = PERMISSIONS.declareOwnership;

export const ownershipRoutes = [
  adminRoute({ method: 'POST', path, handler: 'ownership.declare', permission }),
  adminRoute({ method: 'DELETE', path, handler: 'ownership.withdraw', permission }),
];
