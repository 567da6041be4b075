import { stepAfter } from '../asked';
import type { StepProps } from './view';

/** « Suivant » comes first: it is the button that Enter presses in a field. */
export const Buttons = ({ view, version, labels }: StepProps) => {
  const forward = (): string => {
    if (view.step !== 'satisfaction') {
      return stepAfter(version, view.step) ? labels.next : labels.finish;
    }
    return view.proof.name === 'token' ? labels.satisfaction.send : labels.satisfaction.change;
  };
  return (
    <div className="buttons">
      <button type="submit" className="button" name="go" value="next">
        {forward()}
      </button>
      {view.step === 'satisfaction' ? null : (
        <button type="submit" className="button button-secondary" name="go" value="previous">
          {labels.previous}
        </button>
      )}
    </div>
  );
};
