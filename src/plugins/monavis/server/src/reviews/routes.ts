import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/reviews';
const rights = { permission: PERMISSIONS.readReviews, isOwnerOnly: true };

export const reviewsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'reviews.list', ...rights }),
  adminRoute({ method: 'GET', path: `${path}/:id`, handler: 'reviews.read', ...rights }),
];
