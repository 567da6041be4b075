import { describedBy, FieldProblem, problemOf } from './field-problem';
import { problemId, textOf, type StepProps } from './view';

/** An address to be answered to, with what becomes of it. Not `type="email"`: browsers would stop the form in their words. */
export const ContactEmail = ({ view, labels }: Pick<StepProps, 'view' | 'labels'>) => {
  const problem = problemOf(view.problems, 'contactEmail');
  return (
    <div className={problem ? 'question has-problem' : 'question'}>
      <h3>
        <label htmlFor="contactEmail">{labels.contact.question}</label>
      </h3>
      <p className="hint" id="contactEmail-hint">
        {labels.contact.hint}
      </p>
      <FieldProblem field="contactEmail" problems={view.problems} labels={labels} />
      <input
        type="text"
        inputMode="email"
        className="text"
        name="contactEmail"
        id="contactEmail"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={textOf(view.fields, 'contactEmail')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy('contactEmail-hint', problem && problemId('contactEmail'))}
      />
    </div>
  );
};
