import type { Labels } from '../labels';
import { STEPS, type Step } from '../types';

/** « Étape 1 sur 3 », name of the step, and the same as a bar. */
export const Progress = ({
  step,
  labels,
}: {
  step: Exclude<Step, 'satisfaction'>;
  labels: Labels;
}) => {
  const position = STEPS.indexOf(step);
  const total = STEPS.length - 1;
  return (
    <div className="progress">
      <p>{labels.progress(position, total)}</p>
      <h2>{labels.stepTitles[step]}</h2>
      <div className={`bar bar-${position}`} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
};
