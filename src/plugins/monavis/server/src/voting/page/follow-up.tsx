import type { AdministrationChannel } from '../../../../shared/contracts/reviews';
import { qualityField, reachedField } from '../schema';
import { Scale } from './scale';
import { inputId, isChecked, type StepProps } from './view';

/**
 * What is asked about a channel of the administration. The stylesheet shows each part once the input before it is
 * checked, hence inputs and parts side by side: it needs neither a script nor a recent browser.
 */
export const FollowUp = ({
  channel,
  view,
  labels,
}: Pick<StepProps, 'view' | 'labels'> & { channel: AdministrationChannel }) => {
  const reached = reachedField(channel);
  const radio = (value: 'yes' | 'no') => (
    <>
      <input
        type="radio"
        name={reached}
        id={inputId(reached, value)}
        value={value}
        defaultChecked={isChecked(view.fields, reached, value)}
      />
      <label htmlFor={inputId(reached, value)}>{labels.help[value]}</label>
    </>
  );
  return (
    <fieldset className="follow-up">
      <legend>{labels.help.reached[channel]}</legend>
      <div className="answers">
        {radio('yes')}
        {radio('no')}
        <fieldset className="follow-up">
          <legend>{labels.help.quality[channel]}</legend>
          <Scale
            name={qualityField(channel)}
            fields={view.fields}
            lowest={labels.help.lowest}
            highest={labels.help.highest}
            labels={labels}
          />
        </fieldset>
      </div>
    </fieldset>
  );
};
