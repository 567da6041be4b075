import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

export const auditRoutes = [
  adminRoute({
    method: 'GET',
    path: '/journal',
    handler: 'audit.find',
    permission: PERMISSIONS.readAudit,
  }),
];
