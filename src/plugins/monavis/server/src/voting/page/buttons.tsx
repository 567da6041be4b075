import type { StepProps } from './view';

/** « Suivant » comes first: it is the button that Enter presses in a field. */
export const Buttons = ({ view, labels }: StepProps) => {
  const forward = {
    satisfaction:
      view.proof.name === 'token' ? labels.satisfaction.send : labels.satisfaction.change,
    clarity: labels.next,
    help: labels.next,
    comment: labels.finish,
  };
  return (
    <div className="buttons">
      <button type="submit" className="button" name="go" value="next">
        {forward[view.step]}
      </button>
      {view.step === 'satisfaction' ? null : (
        <button type="submit" className="button button-secondary" name="go" value="previous">
          {labels.previous}
        </button>
      )}
    </div>
  );
};
