import { Box, Typography } from '@strapi/design-system';
import type { KeyFigure, Measure, Trend } from '../../../../../shared/contracts/statistics';
import { Panel } from '../../../components/Panel';
import { ScoreBadge } from '../../../components/ScoreBadge';
import { TrendMark } from '../../../components/TrendMark';
import { useText } from '../../../hooks/useText';
import { useMeasureText } from './useMeasureText';

interface KeyFigureCardProps {
  figure: KeyFigure;
  measure: Measure;
  /** Over the period before. */
  before: Measure;
  trend: Trend | null;
}

/** One figure: its value, how sure it is, and how it moved. */
export const KeyFigureCard = ({ figure, measure, before, trend }: KeyFigureCardProps) => {
  const text = useText();
  const words = useMeasureText(figure);
  const isScore = figure === 'score';
  return (
    <Panel tag="li" padding={5}>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {text(`stats.figure.${figure}`)}
      </Typography>
      <Box paddingTop={2} paddingBottom={2}>
        {isScore ? (
          <ScoreBadge score={measure.value} count={measure.count} />
        ) : (
          <Typography variant="alpha" tag="p" textColor="neutral800">
            {words.value(measure)}
          </Typography>
        )}
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {text(`stats.count.${figure}`, { count: measure.count })}
      </Typography>
      {measure.count > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {words.certainty(measure)}
        </Typography>
      )}
      <Box paddingTop={2}>
        <TrendMark
          trend={trend}
          detail={trend ? text('stats.before', { value: words.value(before) }) : undefined}
        />
      </Box>
    </Panel>
  );
};
