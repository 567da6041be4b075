import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../shared/permissions';
import { rightsOfAccount } from '../access/account-rights';
import { getService } from '../get-service';
import type { MailProps } from '../mail-templates';
import { NO_GLANCE } from '../statistics/glances';
import { CLAIM_DIGEST_SQL, DIGEST_DEMARCHES_SQL, DIGEST_READERS_SQL } from './digest-sql';

type Digest = MailProps<'digest'>;
type DigestEntry = Digest['demarches'][number];

/** A mail is read in a minute. */
const SHOWN = 20;

/** The digest of the week: to each porteur, what is new on his démarches. */
export const createDigestService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What is new, the most first; the numbers are those of « Mes démarches ». */
  const newsOf = async (userId: number): Promise<Omit<Digest, 'firstname'>> => {
    const { rows } = await strapi.db.connection.raw(DIGEST_DEMARCHES_SQL, { userId });
    const demarches: { numero: number; title: string }[] = rows;
    const glances = await getService('statistics', { strapi }).glancesOf(
      demarches.map(({ numero }) => numero)
    );
    const active = demarches
      .map((demarche) => ({ ...demarche, ...(glances.get(demarche.numero) ?? NO_GLANCE) }))
      .filter(({ week }) => week.count > 0)
      .sort((one, other) => other.week.count - one.week.count);
    const shown: DigestEntry[] = [];
    for (const { numero, title, year: score, week, trend } of active.slice(0, SHOWN)) {
      const unread = await getService('reviews', { strapi }).unread(numero, userId);
      shown.push({ numero, title, score, week, trend, unread });
    }
    return {
      demarches: shown,
      newCount: active.reduce((sum, { week }) => sum + week.count, 0),
      others: active.length - shown.length,
    };
  };

  return {
    /** Asks for a job for each agent who may get one: what goes wrong with one holds back no other. */
    async plan(): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        const { rows } = await trx.raw(DIGEST_READERS_SQL);
        for (const { userId } of rows as { userId: number }[]) {
          const key = `agent-mails:digest:${userId}`;
          await getService('jobs', { strapi }).enqueue('agent-mails:digest', { userId }, { key });
        }
      });
    },

    /** Sends an agent his digest, once, when there is something new in it. */
    async send(userId: number): Promise<void> {
      const rights = await rightsOfAccount(userId, { strapi });
      if (!rights?.can(PERMISSIONS.readReviews)) return;
      const news = await newsOf(userId);
      if (news.newCount === 0) return;
      await strapi.db.transaction(async ({ trx }) => {
        const { rows } = await trx.raw(CLAIM_DIGEST_SQL, { userId });
        if (rows.length === 0) return;
        const props = { firstname: rights.firstname, ...news };
        await getService('notifications', { strapi }).send(rights.email, 'digest', props);
      });
    },
  };
};
