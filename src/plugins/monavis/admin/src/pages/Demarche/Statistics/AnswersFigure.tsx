import { useText } from '../../../hooks/useText';
import { BarsChart, type BarRow } from './BarsChart';
import { Figure } from './Figure';
import { useShares } from './useShares';

/** One answer, how often it was given, and how its bar looks. */
type CountedAnswer = Pick<BarRow, 'label' | 'color' | 'texture'> & { count: number };

interface AnswersFigureProps {
  title: string;
  hint: string;
  name: string;
  numero: number;
  /** Heads the column of the answers. */
  column?: string;
  answers: CountedAnswer[];
  /** What the shares are of. */
  whole: number;
}

/** The answers to one question, as shares of who answered it. */
export const AnswersFigure = ({
  title,
  hint,
  name,
  numero,
  column,
  answers,
  whole,
}: AnswersFigureProps) => {
  const text = useText();
  const { textOf, tableOf } = useShares(whole);
  return (
    <Figure
      title={title}
      hint={hint}
      name={name}
      numero={numero}
      table={tableOf(column ?? text('stats.column.answer'), answers)}
    >
      <BarsChart
        title={title}
        rows={answers.map(({ count, ...answer }) => ({
          ...answer,
          value: count,
          text: textOf(count),
        }))}
      />
    </Figure>
  );
};
