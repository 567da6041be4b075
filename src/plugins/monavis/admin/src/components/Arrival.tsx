import type { ReactNode } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';
import { PERMISSIONS } from '../../../shared/permissions';
import { useCan } from '../hooks/useCan';
import { homeLink } from '../paths';

/**
 * Sends agents from the panel's root to « Mes démarches ». Strapi's home page speaks of content being published, which is
 * the work of éditeurs and administrators: they keep it.
 */
export const Arrival = ({ children }: { children: ReactNode }) => {
  const isAgent = useCan(PERMISSIONS.readCatalogue);
  const mayPublish = useAuth('Arrival', ({ permissions }) =>
    permissions.some(({ action }) => action === 'plugin::content-manager.explorer.publish')
  );
  return isAgent && !mayPublish ? <Navigate to={homeLink()} replace /> : children;
};
