import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import type { Demand, RegistrationData } from './schema';

type Visitor = { ip: string };
type NewRegistration = Omit<RegistrationData, 'passwordHash'> & { password: string };

/**
 * What visitors ask for an address. Nothing here looks the address up: a job does, later, and sends the mail that
 * fits. So the answer and the time that it takes are the same for every address.
 */
export const createDemandsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const take = (address: string, { ip }: Visitor) =>
    getService('mailCaps', { strapi }).take({ address, ip });

  const note = (demand: Demand) =>
    getService('jobs', { strapi }).enqueue('accounts:answer-demand', demand);

  return {
    /** Notes a registration. Over a cap none of its fields is kept, and nothing of the answer shows it. */
    async register(
      address: string,
      { password, ...fields }: NewRegistration,
      visitor: Visitor
    ): Promise<void> {
      const cap = await take(address, visitor);
      // Not even a job for a visitor who is over his cap: they would be a way to fill the queue.
      if (cap === 'ip') return;
      if (cap === 'global') return note({ kind: 'withheld-registration', address });
      // A hash takes most of the time of the answer: it is made even when the address is over its cap. Not when a
      // crowd is over the common one: hashes would then be a way to stop the server.
      const passwordHash: string = await strapi.service('admin::auth').hashPassword(password);
      await note(
        cap === 'address'
          ? { kind: 'withheld-registration', address }
          : { kind: 'register', address, registration: { ...fields, passwordHash } }
      );
    },

    /** Notes that somebody wants the confirmation link again, or has forgotten the password. */
    async submit(
      kind: 'resend' | 'forgot-password',
      address: string,
      visitor: Visitor
    ): Promise<void> {
      await strapi.db.transaction(async () => {
        if ((await take(address, visitor)) === null) await note({ kind, address });
      });
    },
  };
};
