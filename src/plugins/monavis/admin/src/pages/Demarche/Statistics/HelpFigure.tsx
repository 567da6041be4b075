import type { StatisticsReport } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { AnswersFigure } from './AnswersFigure';

interface HelpFigureProps {
  numero: number;
  help: StatisticsReport['help'];
}

/** Which help people looked for. */
export const HelpFigure = ({ numero, help: { answered, tried } }: HelpFigureProps) => {
  const text = useText();
  return (
    <AnswersFigure
      title={text('stats.help')}
      hint={text('stats.help.hint', { count: answered })}
      name="aides"
      numero={numero}
      whole={answered}
      answers={tried.map(({ help, count }) => ({ label: text(`help.${help}`), count }))}
    />
  );
};
