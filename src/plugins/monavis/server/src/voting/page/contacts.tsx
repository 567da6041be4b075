import {
  ADMINISTRATION_CHANNELS,
  type AdministrationChannel,
  type Help,
} from '../../../../shared/contracts/reviews';
import { shownHelp } from '../../../../shared/shown-parts';
import { Choice } from './choice';
import { describedBy, FieldProblem, problemOf } from './field-problem';
import { FollowUp } from './follow-up';
import { OtherText } from './other-text';
import { problemId, type StepProps } from './view';

const isChannel = (help: Help): help is AdministrationChannel =>
  ADMINISTRATION_CHANNELS.some((channel) => channel === help);

/** Help that was looked for, with what is asked about each channel of the administration. */
export const Contacts = ({ view, version, labels }: StepProps) => {
  const choices = shownHelp(version.settings);
  if (choices.length === 0) return null;
  const problem = problemOf(view.problems, 'contactTried');
  return (
    <fieldset
      className={problem ? 'question has-problem' : 'question'}
      aria-describedby={describedBy('contactTried-hint', problem && problemId('contactTried'))}
    >
      <legend>
        <h3>{labels.help.question}</h3>
      </legend>
      <p className="hint" id="contactTried-hint">
        {labels.help.hint}
      </p>
      <FieldProblem field="contactTried" problems={view.problems} labels={labels} />
      {choices.map((help) => (
        <Choice
          key={help}
          type="checkbox"
          name="contactTried"
          value={help}
          label={labels.help.choices[help]}
          fields={view.fields}
        >
          {isChannel(help) ? <FollowUp channel={help} view={view} labels={labels} /> : null}
          {help === 'other' ? (
            <OtherText
              field="contactTriedOther"
              label={labels.help.other}
              view={view}
              labels={labels}
            />
          ) : null}
        </Choice>
      ))}
    </fieldset>
  );
};
