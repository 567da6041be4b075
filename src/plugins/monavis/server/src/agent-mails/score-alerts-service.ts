import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../shared/permissions';
import { rightsOfAccount } from '../access/account-rights';
import { getService } from '../get-service';
import { scoreDropOf, type ScoreDrop } from '../home/attention';
import {
  ALERT_READERS_SQL,
  CLAIM_ALERT_SQL,
  FORGET_ALERTS_SQL,
  WATCHED_SQL,
} from './score-alerts-sql';

/** How many démarches are looked at in one query. */
const SLICE = 200;

/** Tells the porteurs of a démarche that its score falls, by the rule of « Mes démarches ». */
export const createScoreAlertsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const findDrops = async (): Promise<Map<number, ScoreDrop>> => {
    const { rows } = await strapi.db.connection.raw(WATCHED_SQL);
    const numeros = rows.map(({ numero }: { numero: number }) => numero);
    const drops = new Map<number, ScoreDrop>();
    for (let start = 0; start < numeros.length; start += SLICE) {
      const slice = numeros.slice(start, start + SLICE);
      const glances = await getService('statistics', { strapi }).glancesOf(slice);
      for (const [numero, glance] of glances) {
        const drop = scoreDropOf(glance);
        if (drop) drops.set(numero, drop);
      }
    }
    return drops;
  };

  const tell = async (numero: number, { before, now }: ScoreDrop): Promise<void> => {
    await strapi.db.transaction(async ({ trx }) => {
      if ((await trx.raw(CLAIM_ALERT_SQL, { numero })).rows.length === 0) return;
      const { title } = await getService('demarches', { strapi }).find(numero);
      const { rows } = await trx.raw(ALERT_READERS_SQL, { numero });
      for (const { userId } of rows as { userId: number }[]) {
        const rights = await rightsOfAccount(userId, { strapi });
        if (!rights?.can(PERMISSIONS.readReviews)) continue;
        await getService('notifications', { strapi }).send(rights.email, 'score-alert', {
          firstname: rights.firstname,
          numero,
          title,
          before,
          now,
        });
      }
    });
  };

  return {
    /** A mail when a fall appears: none while it lasts, and one a week at most. */
    async watch(): Promise<void> {
      const drops = await findDrops();
      await strapi.db.connection.raw(FORGET_ALERTS_SQL, { falling: [...drops.keys()] });
      for (const [numero, drop] of drops) await tell(numero, drop);
    },
  };
};
