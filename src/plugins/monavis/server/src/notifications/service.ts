import type { Core } from '@strapi/strapi';
import { ROLE_CODES } from '../access/role-definitions';
import { SUPER_ADMIN_CODE } from '../access/super-admin-guard';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { MailName, MailProps } from '../mail-templates';
import { CLAIM_ALERT_SQL, NEXT_ALERT_SQL } from './alert-sql';
import { assertSafeHeaders } from './headers';
import { readMailFailure } from './mail-failure';

/** Mails of the product: in French, text and HTML, one recipient each. */
export const createNotificationsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Asks for a mail, inside the current transaction if there is one. Its properties are stored: no token in them. */
  async send<TName extends MailName>(
    recipient: string,
    mail: TName,
    props: MailProps<TName>
  ): Promise<void> {
    await getService('jobs', { strapi }).enqueue('notifications:deliver', {
      recipient,
      mail,
      props,
    });
  },

  /** Asks for the same mail to each administrateur who can log in. See `send`. */
  async sendToAdministrators<TName extends MailName>(
    mail: TName,
    props: MailProps<TName>
  ): Promise<void> {
    const administrators: { email: string }[] = await strapi.db.query('admin::user').findMany({
      where: {
        isActive: true,
        roles: { code: { $in: [ROLE_CODES.administrateur, SUPER_ADMIN_CODE] } },
      },
    });
    for (const { email } of administrators) await this.send(email, mail, props);
  },

  /**
   * Sends an alert to the administrateurs, unless the same one left less than an hour ago, whatever its properties.
   *
   * @returns null when it left, else when it may
   */
  async alertAdministrators<TName extends MailName>(
    mail: TName,
    props: MailProps<TName>
  ): Promise<Date | null> {
    return strapi.db.transaction(async ({ trx }) => {
      const { rows } = await trx.raw(CLAIM_ALERT_SQL, { name: mail });
      if (rows.length === 0) return (await trx.raw(NEXT_ALERT_SQL, { name: mail })).rows[0].due;
      await this.sendToAdministrators(mail, props);
      return null;
    });
  },

  /**
   * Writes a mail and hands it to the mail server: for jobs only, since it waits for that server.
   *
   * @throws ForgedHeaderError, or MailServerError when the mail server may take the mail later
   */
  async deliver(recipient: string, mail: MailName, props: unknown): Promise<void> {
    // Loaded with the first mail: the components of react-email take most of a second, which a start should not pay.
    const [{ MAIL_TEMPLATES }, { renderMail }] = await Promise.all([
      import('../mail-templates'),
      import('./render'),
    ]);
    const { subject, html, text } = renderMail(MAIL_TEMPLATES[mail], props, {
      siteUrl: getConfig('siteUrl', { strapi }),
      contactUrl: getConfig('contactUrl', { strapi }),
    });
    assertSafeHeaders({ recipient, subject });
    // The sender and the reply-to are the provider's defaults, from the settings.
    await strapi
      .plugin('email')
      .service('email')
      .send({
        to: recipient,
        subject,
        html,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
      .catch((error: Error) => {
        strapi.log.warn(`The mail server refused a mail for good: ${readMailFailure(error)}`);
      });
  },
});
