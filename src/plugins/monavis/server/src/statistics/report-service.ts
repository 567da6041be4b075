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
import { toReport, type EvolutionRow } from './report';
import {
  BUTTON_NAMES_SQL,
  EVOLUTION_SQL,
  FIGURES_SQL,
  FORM_VERSIONS_SQL,
  PEERS_SQL,
} from './report-sql';

/** What the tab « Statistiques » shows of a démarche. */
export const createStatisticsReportService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (sql: string, values: object) =>
    (await strapi.db.connection.raw(sql, values)).rows;

  const readButtonNames = async (rows: EvolutionRow[]): Promise<Map<number, string>> => {
    const ids = [...new Set(rows.map(({ buttonId }) => buttonId))].filter((id) => id > 0);
    if (ids.length === 0) return new Map();
    const names: { id: number; name: string }[] = await read(BUTTON_NAMES_SQL, { ids });
    return new Map(names.map(({ id, name }) => [id, name]));
  };

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
      const [figures, evolution, formVersions] = await Promise.all([
        read(FIGURES_SQL, {
          ...period,
          numero,
          button,
          questions: QUESTIONS,
          previousFrom: periodBefore(period).from,
        }),
        read(EVOLUTION_SQL, { ...period, numero, unit: unitOf(period) }),
        read(FORM_VERSIONS_SQL, { ...period, numero }),
      ]);
      const buttonNames = await readButtonNames(evolution);
      return toReport({ figures, evolution, formVersions, buttonNames }, period, button);
    },

    /** The démarche beside the others of its administration. */
    async peers(numero: number, period: DayPeriod): Promise<PeerComparison> {
      const rows = await read(PEERS_SQL, { ...period, numero, minimum: PUBLIC_MINIMUM });
      return toPeerComparison(numero, rows);
    },
  };
};
