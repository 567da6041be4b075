import { DIFFICULTIES } from '../../../../shared/contracts/reviews';
import { Choice } from './choice';
import { OtherText } from './other-text';
import type { StepProps } from './view';

/** Difficulties that were met. */
export const Difficulties = ({ view, labels }: StepProps) => (
  <fieldset className="question" aria-describedby="difficulties-hint">
    <legend>
      <h3>{labels.difficulties.question}</h3>
    </legend>
    <p className="hint" id="difficulties-hint">
      {labels.difficulties.hint}
    </p>
    {DIFFICULTIES.map((difficulty) => (
      <Choice
        key={difficulty}
        type="checkbox"
        name="difficulties"
        value={difficulty}
        label={labels.difficulties.choices[difficulty]}
        fields={view.fields}
      >
        {difficulty === 'other' ? (
          <OtherText
            field="difficultiesOther"
            label={labels.difficulties.other}
            view={view}
            labels={labels}
          />
        ) : null}
      </Choice>
    ))}
  </fieldset>
);
