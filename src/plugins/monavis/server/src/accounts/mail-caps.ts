import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { WithheldMails } from '../../../shared/contracts/accounts';
import { ipGroup } from '../visitors/ip-group';

/** Mails an hour that demands from the public pages may cause. */
const CAPS = { ip: 20, address: 3, global: 200 };

export type MailCap = keyof typeof CAPS;

/** The caps on the mails that anybody can cause, counted in the database so that all processes share them. */
export const createMailCapsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The first process that asks on a day chooses the salt of that day. */
  const dailySalt = async (): Promise<Buffer> =>
    strapi.db.transaction(async ({ trx }) => {
      await trx.raw(
        `insert into monavis.daily_salts (day, salt) values (current_date, ?) on conflict do nothing`,
        [randomBytes(32)]
      );
      const { rows }: { rows: { salt: Buffer }[] } = await trx.raw(
        'select salt from monavis.daily_salts where day = current_date'
      );
      return rows[0].salt;
    });

  return {
    /**
     * Takes one mail from the caps. One that is held back is counted for the administrateurs.
     *
     * @param address - lower-case address that the mail goes to; only its hash is kept, until the daily purge
     * @param ip - of the visitor; only the salted hash of its group is kept, until the daily purge
     * @returns the cap that forbids the mail, `null` when it may leave
     */
    async take({ address, ip }: { address: string; ip: string }): Promise<MailCap | null> {
      return strapi.db.transaction(async ({ trx }) => {
        const ipKey = createHmac('sha256', await dailySalt())
          .update(ipGroup(ip))
          .digest('hex');
        const addressKey = createHash('sha256').update(address).digest('hex');
        const { rows }: { rows: { full: MailCap | null }[] } = await trx.raw(
          'select monavis.take_mail_slot(?, ?, ?, ?, ?) as "full"',
          [ipKey, CAPS.ip, addressKey, CAPS.address, CAPS.global]
        );
        return rows[0].full;
      });
    },

    /** @returns how many mails the caps held back */
    async withheld(): Promise<WithheldMails> {
      const { rows }: { rows: { today: string; month: string }[] } = await strapi.db.connection.raw(
        `select coalesce(sum(n) filter (where day = current_date), 0) as today,
           coalesce(sum(n) filter (where day > current_date - 30), 0) as month
         from monavis.withheld_mails`
      );
      return { today: Number(rows[0].today), last30Days: Number(rows[0].month) };
    },
  };
};
