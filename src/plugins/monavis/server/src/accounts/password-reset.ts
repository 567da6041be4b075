import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import type { DeadLink } from './confirmation';

/** Whose password a link changes. */
interface Holder {
  email: string;
  firstname: string | null;
  lastname: string | null;
}

/** « Mot de passe oublié »: the link sent to an agent, and what it changes. */
export const createPasswordResetService = ({ strapi }: { strapi: Core.Strapi }) => {
  const find = async (token: string) => {
    const found = await getService('accountTokens', { strapi }).find('password-reset', token);
    if (found?.state !== 'valid') return { dead: found?.state ?? ('unknown' as const) };
    const account: (Holder & { id: number; isActive: boolean }) | null = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: found.accountId } });
    // Blocked since the link was sent: it opens nothing any more.
    if (!account?.isActive) return { dead: 'expired' as const };
    return { found, account };
  };

  return {
    /** @returns whose password the link changes, or why the link is dead */
    async inspect(token: string): Promise<Holder | { dead: DeadLink }> {
      const { account, dead } = await find(token);
      return account ?? { dead };
    },

    /**
     * Gives the account a new password and ends its sessions everywhere.
     *
     * @param passwordHash - of a password that the rule accepted
     */
    async reset(token: string, passwordHash: string): Promise<{ dead: DeadLink | null }> {
      return strapi.db.transaction(async () => {
        const { found, account, dead } = await find(token);
        if (!account) return { dead };
        await getService('accountTokens', { strapi }).consume(found);
        await strapi.db
          .query('admin::user')
          .update({ where: { id: account.id }, data: { password: passwordHash } });
        await strapi.sessionManager('admin').invalidateRefreshToken(String(account.id));
        return { dead: null };
      });
    },
  };
};
