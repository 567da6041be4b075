import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const demarche = '/demarches/:numero';
const path = `${demarche}/reviews`;
const rights = { permission: PERMISSIONS.readReviews, isOwnerOnly: true };

export const reviewsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'reviews.list', ...rights }),
  adminRoute({
    method: 'GET',
    path: `${demarche}/review-buttons`,
    handler: 'reviews.buttons',
    ...rights,
  }),
  adminRoute({
    method: 'GET',
    path: `${demarche}/review-words`,
    handler: 'reviews.words',
    ...rights,
  }),
  adminRoute({ method: 'POST', path: `${path}/read-all`, handler: 'reviews.markAll', ...rights }),
  adminRoute({ method: 'GET', path: `${path}/:id`, handler: 'reviews.read', ...rights }),
  adminRoute({ method: 'PUT', path: `${path}/:id/read`, handler: 'reviews.mark', ...rights }),
];
