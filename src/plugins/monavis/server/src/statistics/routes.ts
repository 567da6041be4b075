import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

export const statisticsRoutes = [
  adminRoute({
    method: 'GET',
    path: '/demarches/:numero/statistics',
    handler: 'statistics.summary',
    permission: PERMISSIONS.readReviews,
    isOwnerOnly: true,
  }),
];
