import type { AdminRoute } from './access/route';

const adminRoutes: AdminRoute[] = [];

export const routes = { admin: { type: 'admin', routes: adminRoutes } };
