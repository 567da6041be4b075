import type { Core } from '@strapi/strapi';
import type {
  DayPeriod,
  PeerComparison,
  StatisticsReport,
} from '../../../shared/contracts/statistics';
import { PUBLIC_MINIMUM } from '../../../shared/statistics-rules';
import { unitOf } from './buckets';
import { periodBefore } from './days';
import { QUESTIONS } from './figures';
import { toPeerComparison } from './peers';
import { toReport } from './report';
import { evolutionSql, FIGURES_SQL, FORM_VERSIONS_SQL, PEERS_SQL } from './report-sql';

/** What the tab « Statistiques » shows of a démarche. */
export const createStatisticsReportService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (sql: string, values: object) =>
    (await strapi.db.connection.raw(sql, values)).rows;

  return {
    /**
     * Everything that the daily counts say of a démarche over a period.
     *
     * @param button - of one button alone; 0: of the reviews without a key; null: of all
     */
    async report(
      numero: number,
      period: DayPeriod,
      button: number | null
    ): Promise<StatisticsReport> {
      const unit = unitOf(period);
      const [figures, evolution, formVersions] = await Promise.all([
        read(FIGURES_SQL, {
          ...period,
          numero,
          button,
          questions: QUESTIONS,
          previousFrom: periodBefore(period).from,
        }),
        read(evolutionSql(unit), { ...period, numero, unit }),
        read(FORM_VERSIONS_SQL, { ...period, numero }),
      ]);
      return toReport({ figures, evolution, formVersions }, period, button);
    },

    /** The démarche beside the others of its administration. */
    async peers(numero: number, period: DayPeriod): Promise<PeerComparison> {
      const rows = await read(PEERS_SQL, { ...period, numero, minimum: PUBLIC_MINIMUM });
      return toPeerComparison(numero, rows);
    },
  };
};
