import type { ReactNode } from 'react';
import { Box, Checkbox, Typography } from '@strapi/design-system';
import type { FormSettings, OptionalStep } from '../../../../../shared/contracts/forms';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';

interface StepSectionProps {
  step: OptionalStep;
  settings: FormSettings;
  onChange: (part: Partial<FormSettings>) => void;
  /** What else can be chosen of the step, while it is shown. */
  children?: ReactNode;
}

/** One step of the form: shown or hidden, and what can be chosen in it. */
export const StepSection = ({ step, settings, onChange, children }: StepSectionProps) => {
  const text = useText();
  const { hiddenSteps } = settings;
  const isShown = !hiddenSteps.includes(step);
  const titleId = `step-${step}`;
  return (
    <Panel tag="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="delta" tag="h2">
        {text('form.step', { name: text(`form.page.${step}`) })}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={1} paddingBottom={3}>
        {text(`form.step.${step}.hint`)}
      </Typography>
      <Checkbox
        checked={isShown}
        onCheckedChange={() =>
          onChange({
            hiddenSteps: isShown
              ? [...hiddenSteps, step]
              : hiddenSteps.filter((other) => other !== step),
          })
        }
      >
        {text('form.step.show', { name: text(`form.page.${step}`) })}
      </Checkbox>
      {isShown && children && <Box paddingTop={4}>{children}</Box>}
    </Panel>
  );
};
