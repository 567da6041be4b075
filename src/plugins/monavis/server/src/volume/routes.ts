import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

export const volumeRoutes = [
  adminRoute({
    method: 'POST',
    path: '/demarches/:numero/volume-requests',
    handler: 'volume.request',
    permission: PERMISSIONS.manageButtons,
    isOwnerOnly: true,
  }),
  adminRoute({
    method: 'GET',
    path: '/volume-requests',
    handler: 'volume.list',
    permission: PERMISSIONS.decideVolume,
  }),
  adminRoute({
    method: 'POST',
    path: '/volume-requests/:id/decision',
    handler: 'volume.decide',
    permission: PERMISSIONS.decideVolume,
  }),
];
