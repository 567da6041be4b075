import { shownHelp } from '../../../../shared/shown-parts';
import type { FormVersion } from '../form-version';
import type { Problem } from '../step-answers';
import { inputId, type StepProps } from './view';

/** Where the summary of the problems leads: the first input of the field. */
const target = ({ field }: Problem, { settings }: FormVersion): string => {
  if (field === 'satisfaction') return inputId(field, 'bad');
  return field === 'contactTried' ? inputId(field, shownHelp(settings)[0]) : field;
};

/** All the problems of the page on top of it, each a link to its field. */
export const ProblemSummary = ({ view, version, labels }: StepProps) =>
  view.problems.length === 0 ? null : (
    // Focused when the page opens, so that it is the first thing read.
    <div className="alert alert-error" tabIndex={-1} autoFocus>
      <h2>{labels.problemTitle}</h2>
      <ul>
        {view.problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${target(problem, version)}`}>{labels.problem(problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
