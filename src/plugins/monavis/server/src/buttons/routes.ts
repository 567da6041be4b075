import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/buttons';
const rights = { permission: PERMISSIONS.manageButtons, isOwnerOnly: true };

export const buttonsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'buttons.list', ...rights }),
  adminRoute({ method: 'POST', path, handler: 'buttons.create', ...rights }),
  adminRoute({ method: 'PUT', path: `${path}/:id`, handler: 'buttons.update', ...rights }),
];
