import { PERMISSIONS } from '../../../shared/permissions';

/** What our controllers and policies use of a request that comes from the admin panel. */
export interface AdminContext {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: {
    /** The session's user: the only one who ever acts. */
    user: { id: number };
    userAbility: { can: (action: string) => boolean };
  };
  body: unknown;
}

/** The same on the routes that `isOwnerOnly` guards, which knows the démarche `:numero` already. */
export interface DemarcheContext extends AdminContext {
  state: AdminContext['state'] & { demarche: { isDemo: boolean } };
}

/** What a feature needs to know of who asks. */
export interface Session {
  userId: number;
  /** May act on every démarche as its porteurs do. */
  managesAll: boolean;
}

export const sessionOf = ({ state }: AdminContext): Session => ({
  userId: state.user.id,
  managesAll: state.userAbility.can(PERMISSIONS.manageAnyDemarche),
});
