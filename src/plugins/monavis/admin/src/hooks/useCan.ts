import { useAuth } from '@strapi/strapi/admin';
import type { Permission } from '../../../shared/permissions';

/** @returns whether the session's roles hold the right; the server has the last word */
export const useCan = (permission: Permission): boolean =>
  useAuth('useCan', ({ permissions }) => permissions.some(({ action }) => action === permission));
