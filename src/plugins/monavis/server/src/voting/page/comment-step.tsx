import { ContactEmail } from './contact-email';
import { describedBy, FieldProblem, problemOf } from './field-problem';
import { problemId, textOf, type StepProps } from './view';

/** Step 4: a comment. No `maxlength`: browsers would cut a pasted text without a word. */
export const CommentStep = ({ view, version, labels }: StepProps) => {
  const problem = problemOf(view.problems, 'comment');
  const { asksContact } = version.settings;
  return (
    <>
      <div className={problem ? 'question has-problem' : 'question'}>
        <h3>
          <label htmlFor="comment">{labels.comment.question}</label>
        </h3>
        <p className="hint" id="comment-hint">
          {asksContact ? labels.comment.hintWithContact : labels.comment.hint}
        </p>
        <FieldProblem field="comment" problems={view.problems} labels={labels} />
        <textarea
          className="text"
          name="comment"
          id="comment"
          rows={8}
          dir="auto"
          defaultValue={textOf(view.fields, 'comment')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(
            'comment-hint',
            'comment-limit',
            problem && problemId('comment')
          )}
        />
        <p className="hint" id="comment-limit">
          {labels.comment.limit}
        </p>
      </div>
      {asksContact ? <ContactEmail view={view} labels={labels} /> : null}
    </>
  );
};
