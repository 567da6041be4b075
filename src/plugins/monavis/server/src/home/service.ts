import type { Core } from '@strapi/strapi';
import type { HomeEntry } from '../../../shared/contracts/home';
import { getService } from '../get-service';
import { lastDays } from '../statistics/days';
import { NO_GLANCE, TREND_DAYS } from '../statistics/glances';
import { alertsOf, byAttention, type OpenButton } from './attention';
import { HOME_SQL } from './home-sql';

type HomeRow = Pick<
  HomeEntry,
  'numero' | 'title' | 'administration' | 'isPending' | 'lastReviewOn'
> & { buttons: OpenButton[] };

/** « Mes démarches ». */
export const createHomeService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The démarches of an agent at a glance, in three queries however many they are. */
  async list(userId: number): Promise<HomeEntry[]> {
    const result = await strapi.db.connection.raw(HOME_SQL, { userId });
    const rows: HomeRow[] = result.rows;
    const numeros = rows.map(({ numero }) => numero);
    const [glances, locked] = await Promise.all([
      getService('statistics', { strapi }).glancesOf(numeros),
      getService('volume', { strapi }).lockedAmong(numeros),
    ]);
    const monthFrom = lastDays(TREND_DAYS, new Date()).from;
    return rows
      .map(({ buttons, ...row }): HomeEntry => {
        const glance = glances.get(row.numero) ?? NO_GLANCE;
        const isLocked = locked.has(row.numero);
        return {
          ...row,
          score: glance.year,
          trend: glance.trend,
          newCount: glance.week.count,
          openButtonCount: buttons.length,
          isLocked,
          alerts: alertsOf({ glance, buttons, isLocked, monthFrom }),
        };
      })
      .sort(byAttention);
  },
});
