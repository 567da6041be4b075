import { shownDifficulties } from '../../../../shared/shown-parts';
import { Choice } from './choice';
import { OtherText } from './other-text';
import type { StepProps } from './view';

/** Difficulties that were met. */
export const Difficulties = ({ view, version, labels }: StepProps) => {
  const choices = shownDifficulties(version.settings);
  if (choices.length === 0) return null;
  return (
    <fieldset className="question" aria-describedby="difficulties-hint">
      <legend>
        <h3>{labels.difficulties.question}</h3>
      </legend>
      <p className="hint" id="difficulties-hint">
        {labels.difficulties.hint}
      </p>
      {choices.map((difficulty) => (
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
};
