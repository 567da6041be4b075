import type { Core } from '@strapi/strapi';
import type { MailChoices } from '../../../shared/contracts/agent-mails';
import { CHOICES_SQL, CHOOSE_SQL } from './choices-sql';

const EVERYTHING: MailChoices = { digest: true, scoreAlerts: true };

/** The regular mails that each agent wants: all of them until he says otherwise. */
export const createMailChoicesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async of(userId: number): Promise<MailChoices> {
    const { rows } = await strapi.db.connection.raw(CHOICES_SQL, { userId });
    return rows.at(0) ?? EVERYTHING;
  },

  async choose(userId: number, choices: MailChoices): Promise<MailChoices> {
    await strapi.db.connection.raw(CHOOSE_SQL, { userId, ...choices });
    return choices;
  },
});
