import { z } from '@strapi/utils';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';
import { fullName } from './full-name';
import { CONFIRMATION_PATH, PASSWORD_PATH } from './paths';

/*
 * The token is made when the mail is written, so that it is nowhere but in the mail: not in the queue, not in a log.
 * When the mail server fails, the next attempt makes another one.
 */

/** Sends the link that confirms a registration. */
export const sendConfirmation = defineTask({
  schema: z.strictObject({ registrationId: z.number().int() }),
  async run({ registrationId }, { strapi }) {
    const registration = await getService('registrations', { strapi }).find(registrationId);
    if (registration?.registrationState !== 'unconfirmed') return;
    const token = await getService('accountTokens', { strapi }).issue('confirmation', {
      registrationId,
    });
    const { outlook } = await getService('confirmation', { strapi }).outlookOf(registration.email);
    await getService('notifications', { strapi }).deliver(registration.email, 'confirmation', {
      name: fullName(registration),
      link: `${getConfig('siteUrl', { strapi })}${CONFIRMATION_PATH}?jeton=${token}`,
      outlook,
    });
  },
});

/** Sends an agent the link that changes the password. */
export const sendPasswordReset = defineTask({
  schema: z.strictObject({ accountId: z.number().int() }),
  async run({ accountId }, { strapi }) {
    const account = await strapi.db.query('admin::user').findOne({ where: { id: accountId } });
    if (!account?.isActive) return;
    const token = await getService('accountTokens', { strapi }).issue('password-reset', {
      accountId,
    });
    await getService('notifications', { strapi }).deliver(account.email, 'password-reset', {
      link: `${getConfig('siteUrl', { strapi })}${PASSWORD_PATH}?jeton=${token}`,
    });
  },
});
