import type { Labels } from '../labels';
import type { Problem } from '../step-answers';
import { problemId } from './view';

interface FieldProblemProps {
  field: Problem['field'];
  problems: readonly Problem[];
  labels: Labels;
}

/** @returns the problem of this field, if it has one */
export const problemOf = (problems: readonly Problem[], field: Problem['field']) =>
  problems.find((problem) => problem.field === field);

/** @returns what to put in `aria-describedby`: the identifiers that exist, in the order of reading */
export const describedBy = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** The sentence that says, beside a field, what to correct. */
export const FieldProblem = ({ field, problems, labels }: FieldProblemProps) => {
  const problem = problemOf(problems, field);
  return problem ? (
    <p className="field-problem" id={problemId(field)}>
      {labels.problem(problem)}
    </p>
  ) : null;
};
