import type { StepProps } from './view';

/** Why the page came back although nothing is wrong in it. */
export const Notice = ({ view, labels }: StepProps) => {
  if (!view.notice) return null;
  const { title, text } = labels.notices[view.notice];
  return (
    <div className="alert alert-warning" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
};
