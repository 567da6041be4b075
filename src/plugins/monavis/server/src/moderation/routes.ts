import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/demarches/:numero/reviews/:id/flag';
const toRead = { permission: PERMISSIONS.readReviews, isOwnerOnly: true };
const toAct = { permission: PERMISSIONS.answerReviews, isOwnerOnly: true };
const permission = PERMISSIONS.moderateReviews;

export const moderationRoutes = [
  adminRoute({ method: 'GET', path, handler: 'moderation.readFlag', ...toRead }),
  adminRoute({ method: 'POST', path, handler: 'moderation.flag', ...toAct }),
  adminRoute({ method: 'DELETE', path, handler: 'moderation.withdrawFlag', ...toAct }),
  adminRoute({ method: 'GET', path: '/moderation', handler: 'moderation.list', permission }),
  adminRoute({
    method: 'POST',
    path: '/moderation/:id/decision',
    handler: 'moderation.decide',
    permission,
  }),
];
