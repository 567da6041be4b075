import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const path = '/mail-choices';
const permission = PERMISSIONS.readCatalogue;

export const agentMailsRoutes = [
  adminRoute({ method: 'GET', path, handler: 'agentMails.read', permission }),
  adminRoute({ method: 'PUT', path, handler: 'agentMails.choose', permission }),
];
