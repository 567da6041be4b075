import type { SourceFigures } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { Figure } from './Figure';
import { percentOf } from './figure-table';
import { useSourceName } from './useSourceName';

interface SourcesProps {
  numero: number;
  sources: SourceFigures[];
}

/** Each button beside the others. */
export const Sources = ({ numero, sources }: SourcesProps) => {
  const text = useText();
  const nameOf = useSourceName();
  const total = sources.reduce((sum, { score }) => sum + score.count, 0);
  return (
    <Figure
      title={text('stats.sources')}
      name="sources"
      numero={numero}
      table={{
        head: [
          text('stats.column.source'),
          text('stats.column.reviews'),
          text('stats.column.percent'),
          text('stats.column.score'),
          text('stats.column.low'),
          text('stats.column.high'),
        ],
        rows: sources.map(({ score, ...source }) => [
          nameOf(source),
          score.count,
          percentOf(score.count, total),
          score.value,
          score.interval?.low ?? null,
          score.interval?.high ?? null,
        ]),
      }}
    />
  );
};
