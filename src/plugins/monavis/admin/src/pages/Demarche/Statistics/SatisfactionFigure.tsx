import { useTheme } from 'styled-components';
import { SATISFACTIONS, type Satisfaction } from '../../../../../shared/contracts/common';
import type { StatisticsReport } from '../../../../../shared/contracts/statistics';
import { SATISFACTION_TONES } from '../../../components/satisfaction';
import { useText } from '../../../hooks/useText';
import { AnswersFigure } from './AnswersFigure';
import type { BarTexture } from './BarPattern';

const TEXTURES: Record<Satisfaction, BarTexture> = {
  good: 'plain',
  medium: 'stripes',
  bad: 'dots',
};
const BEST_FIRST = [...SATISFACTIONS].reverse();

interface SatisfactionFigureProps {
  numero: number;
  report: StatisticsReport;
}

/** How the reviews share between the three answers. */
export const SatisfactionFigure = ({ numero, report }: SatisfactionFigureProps) => {
  const text = useText();
  const { colors } = useTheme();
  return (
    <AnswersFigure
      title={text('stats.satisfaction')}
      hint={text('stats.satisfaction.hint')}
      name="satisfaction"
      numero={numero}
      whole={report.figures.score.count}
      answers={BEST_FIRST.map((satisfaction) => ({
        label: text(`satisfaction.${satisfaction}`),
        count: report.satisfaction[satisfaction],
        color: colors[`${SATISFACTION_TONES[satisfaction]}500`],
        texture: TEXTURES[satisfaction],
      }))}
    />
  );
};
