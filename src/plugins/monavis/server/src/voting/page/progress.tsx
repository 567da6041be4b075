import type { FormVersion } from '../form-version';
import type { Labels } from '../labels';
import type { Step } from '../types';

interface ProgressProps {
  step: Exclude<Step, 'satisfaction'>;
  version: FormVersion;
  labels: Labels;
}

/** « Étape 1 sur 3 », name of the step, and the same as a bar. */
export const Progress = ({ step, version, labels }: ProgressProps) => {
  const [, ...later] = version.steps;
  const position = later.indexOf(step) + 1;
  return (
    <div className="progress">
      <p>{labels.progress(position, later.length)}</p>
      <h2>{labels.stepTitles[step]}</h2>
      <div className={`bar bar-${position}`} aria-hidden="true">
        {later.map((name) => (
          <span key={name} />
        ))}
      </div>
    </div>
  );
};
