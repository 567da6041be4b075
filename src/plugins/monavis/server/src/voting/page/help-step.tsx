import { Contacts } from './contacts';
import { Difficulties } from './difficulties';
import type { StepProps } from './view';

/** Step 3: help that was looked for, and difficulties. */
export const HelpStep = (props: StepProps) => (
  <>
    <Contacts {...props} />
    <Difficulties {...props} />
  </>
);
