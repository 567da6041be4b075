import type { Labels } from '../labels';
import type { StepProps, StepView } from './view';

const wordsOf = (notice: NonNullable<StepView['notice']>, labels: Labels) =>
  typeof notice === 'string' ? labels.notices[notice] : labels.tooMany(notice.minutes);

/** Why the page came back although nothing is wrong in it. */
export const Notice = ({ view, labels }: StepProps) => {
  if (!view.notice) return null;
  const { title, text } = wordsOf(view.notice, labels);
  return (
    <div className="alert alert-warning" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
};
