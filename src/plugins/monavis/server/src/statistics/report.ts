import { DIFFICULTIES } from '../../../shared/contracts/reviews';
import type {
  DayPeriod,
  SourceFigures,
  StatisticsReport,
  TimeUnit,
} from '../../../shared/contracts/statistics';
import { HELP } from '../../../shared/shown-parts';
import { bucketsOf, unitOf } from './buckets';
import { periodBefore } from './days';
import { countOf, toChannels, toKeyFigures, toTrends, type QuestionCounts } from './figures';
import { measureScore, toScore, type SatisfactionCounts } from './score';

interface FigureRow {
  question: string;
  answer: string;
  n: number;
  /** In the period before. */
  before: number;
}

interface EvolutionRow {
  start: string;
  buttonId: number;
  /** null: it has none, or no button brought these reviews. */
  buttonName: string | null;
  answer: keyof SatisfactionCounts;
  n: number;
}

export interface ReportRows {
  figures: FigureRow[];
  evolution: EvolutionRow[];
  formVersions: StatisticsReport['formVersions'];
}

const toCounts = (rows: FigureRow[], column: 'n' | 'before'): QuestionCounts => {
  const counts: QuestionCounts = new Map();
  for (const { question, answer, [column]: n } of rows) {
    counts.set(question, { ...counts.get(question), [answer]: n });
  }
  return counts;
};

const groupCounts = <TKey>(
  rows: EvolutionRow[],
  keyOf: (row: EvolutionRow) => TKey
): Map<TKey, SatisfactionCounts> => {
  const groups = new Map<TKey, SatisfactionCounts>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? {};
    groups.set(keyOf(row), { ...group, [row.answer]: (group[row.answer] ?? 0) + row.n });
  }
  return groups;
};

const toEvolution = (rows: EvolutionRow[], period: DayPeriod, unit: TimeUnit) => {
  const groups = groupCounts(rows, ({ start }) => start);
  const points = bucketsOf(period, unit).map(({ start, from, to }) => ({
    from,
    to,
    score: measureScore(groups.get(start) ?? {}),
  }));
  return { unit, points };
};

const toSources = (rows: EvolutionRow[]): SourceFigures[] => {
  const names = new Map(rows.map(({ buttonId, buttonName }) => [buttonId, buttonName]));
  return [...groupCounts(rows, ({ buttonId }) => buttonId)]
    .map(([buttonId, counts]) => ({
      buttonId,
      name: names.get(buttonId) ?? null,
      score: measureScore(counts),
    }))
    .sort((one, other) => other.score.count - one.score.count || one.buttonId - other.buttonId);
};

/** What a démarche's reviews of a period say, all of them or those of one button. */
export const toReport = (
  { figures, evolution, formVersions }: ReportRows,
  period: DayPeriod,
  button: number | null
): StatisticsReport => {
  const now = toCounts(figures, 'n');
  const before = toCounts(figures, 'before');
  const asked = button === null ? evolution : evolution.filter((row) => row.buttonId === button);
  return {
    figures: toKeyFigures(now),
    previous: {
      ...periodBefore(period),
      figures: toKeyFigures(before),
      trends: toTrends(now, before),
    },
    satisfaction: toScore(now.get('satisfaction') ?? {}).distribution,
    clarity: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, ...now.get('clarity') },
    help: {
      answered: countOf(now, 'contactTried', '*'),
      tried: HELP.map((help) => ({ help, count: countOf(now, 'contactTried', help) })),
      channels: toChannels(now),
    },
    difficulties: {
      answered: countOf(now, 'difficulties', '*'),
      met: DIFFICULTIES.map((difficulty) => ({
        difficulty,
        count: countOf(now, 'difficulties', difficulty),
      })),
    },
    evolution: toEvolution(asked, period, unitOf(period)),
    sources: toSources(evolution),
    formVersions,
  };
};
