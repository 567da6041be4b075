import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const permission = PERMISSIONS.judgeSuspects;

export const suspectsRoutes = [
  adminRoute({ method: 'GET', path: '/suspects', handler: 'suspects.findGroups', permission }),
  adminRoute({ method: 'GET', path: '/suspects/reviews', handler: 'suspects.find', permission }),
  adminRoute({
    method: 'POST',
    path: '/suspects/decision',
    handler: 'suspects.decide',
    permission,
  }),
];
