import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { decideEmail } from './domain-rule';

/**
 * « Mot de passe oublié » of the panel's login page becomes ours: Strapi keeps its token in clear in the database,
 * sends its mail (in English) while the visitor waits, and only to accounts that exist. Nothing else of the login
 * changes.
 */
export const takeOverForgottenPasswords = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.get('services').extend('admin::auth', (auth: object) => ({
    ...auth,
    // The caller does not wait: a failure must end here.
    async forgotPassword({ email }: { email: string }): Promise<void> {
      const decision = decideEmail(email, new Set());
      if (decision.verdict === 'invalid') return;
      const ip = strapi.requestContext.get()?.request.ip ?? '';
      await getService('demands', { strapi })
        .submit('forgot-password', decision.address, { ip })
        .catch((error: Error) => strapi.log.error(error));
    },
  }));
};
