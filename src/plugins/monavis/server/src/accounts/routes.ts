import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/route';

const permission = PERMISSIONS.manageAccounts;

export const accountsRoutes = [
  adminRoute({
    method: 'GET',
    path: '/account-requests',
    handler: 'accounts.findRequests',
    permission,
  }),
  adminRoute({
    method: 'POST',
    path: '/account-requests/acceptance',
    handler: 'accounts.accept',
    permission,
  }),
  adminRoute({
    method: 'POST',
    path: '/account-requests/:id/refusal',
    handler: 'accounts.refuse',
    permission,
  }),
  adminRoute({
    method: 'GET',
    path: '/allowed-domains',
    handler: 'accounts.findDomains',
    permission,
  }),
  adminRoute({
    method: 'POST',
    path: '/allowed-domains',
    handler: 'accounts.addDomains',
    permission,
  }),
  adminRoute({
    method: 'DELETE',
    path: '/allowed-domains/:domain',
    handler: 'accounts.removeDomain',
    permission,
  }),
];
