import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/form';
const rights = { permission: PERMISSIONS.manageForms, isOwnerOnly: true };

export const formsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'forms.read', ...rights }),
  adminRoute({ method: 'PUT', path, handler: 'forms.save', ...rights }),
  adminRoute({
    method: 'POST',
    path: `${path}/publication`,
    handler: 'forms.publish',
    ...rights,
  }),
];
