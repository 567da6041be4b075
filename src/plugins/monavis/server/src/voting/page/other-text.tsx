import type { Labels } from '../labels';
import { describedBy, FieldProblem, problemOf } from './field-problem';
import { problemId, textOf, type StepView } from './view';

interface OtherTextProps {
  field: 'contactTriedOther' | 'difficultiesOther';
  label: string;
  view: StepView;
  labels: Labels;
}

/** The text beside a box « Autre »; it stays in sight when it has a problem. */
export const OtherText = ({ field, label, view, labels }: OtherTextProps) => {
  const problem = problemOf(view.problems, field);
  return (
    <div className={problem ? 'follow-up has-problem' : 'follow-up'}>
      <label htmlFor={field}>{label}</label>
      <FieldProblem field={field} problems={view.problems} labels={labels} />
      <input
        type="text"
        className="text"
        name={field}
        id={field}
        dir="auto"
        autoComplete="off"
        defaultValue={textOf(view.fields, field)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(problem && problemId(field))}
      />
    </div>
  );
};
