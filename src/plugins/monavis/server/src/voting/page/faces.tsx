import type { Satisfaction } from '../../../../shared/contracts/common';
import { SATISFACTIONS } from '../../../../shared/contracts/common';
import { describedBy, FieldProblem, problemOf } from './field-problem';
import { inputId, isChecked, problemId, type StepProps } from './view';

const MOUTHS: Record<Satisfaction, string> = {
  bad: 'M15 33q9-9 18 0',
  medium: 'M15 31h18',
  good: 'M14 28q10 11 20 0',
};

const Face = ({ satisfaction }: { satisfaction: Satisfaction }) => (
  <svg className="smiley" viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
    <circle className="skin" cx="24" cy="24" r="21" />
    <circle className="eye" cx="17" cy="19.5" r="2.6" />
    <circle className="eye" cx="31" cy="19.5" r="2.6" />
    <path className="mouth" d={MOUTHS[satisfaction]} />
  </svg>
);

/** Step 1: how it went, three faces of which one is chosen. */
export const Faces = ({ view, labels }: StepProps) => {
  const problem = problemOf(view.problems, 'satisfaction');
  return (
    <fieldset
      className={problem ? 'question has-problem' : 'question'}
      aria-describedby={describedBy(problem && problemId('satisfaction'))}
    >
      <legend>
        <h2>{labels.satisfaction.question}</h2>
      </legend>
      <FieldProblem field="satisfaction" problems={view.problems} labels={labels} />
      <div className="faces">
        {SATISFACTIONS.map((satisfaction) => (
          <div className={`face face-${satisfaction}`} key={satisfaction}>
            <input
              type="radio"
              name="satisfaction"
              id={inputId('satisfaction', satisfaction)}
              value={satisfaction}
              defaultChecked={isChecked(view.fields, 'satisfaction', satisfaction)}
            />
            <label htmlFor={inputId('satisfaction', satisfaction)}>
              <Face satisfaction={satisfaction} />
              <span>{labels.satisfaction.choices[satisfaction]}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};
