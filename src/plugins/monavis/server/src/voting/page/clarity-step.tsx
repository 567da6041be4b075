import { Scale } from './scale';
import type { StepProps } from './view';

/** Step 2: how clear information and instructions were. */
export const ClarityStep = ({ view, labels }: StepProps) => (
  <fieldset className="question" aria-describedby="clarity-hint">
    <legend>
      <h3>{labels.clarity.question}</h3>
    </legend>
    <p className="hint" id="clarity-hint">
      {labels.clarity.hint}
    </p>
    <Scale
      name="clarity"
      fields={view.fields}
      lowest={labels.clarity.lowest}
      highest={labels.clarity.highest}
      labels={labels}
    />
  </fieldset>
);
