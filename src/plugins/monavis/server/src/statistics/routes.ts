import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/statistics';
const access = { permission: PERMISSIONS.readReviews, isOwnerOnly: true };

export const statisticsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'statistics.summary', ...access }),
  adminRoute({ method: 'GET', path: `${path}/report`, handler: 'statistics.report', ...access }),
  adminRoute({ method: 'GET', path: `${path}/peers`, handler: 'statistics.peers', ...access }),
];
