import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/reviews/:id/reply';
const toRead = { permission: PERMISSIONS.readReviews, isOwnerOnly: true };
const toAct = { permission: PERMISSIONS.answerReviews, isOwnerOnly: true };

export const repliesRoutes = [
  adminRoute({ method: 'GET', path, handler: 'replies.read', ...toRead }),
  adminRoute({ method: 'PUT', path, handler: 'replies.save', ...toAct }),
  adminRoute({ method: 'DELETE', path, handler: 'replies.delete', ...toAct }),
];
