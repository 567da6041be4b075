import { OPTIONAL_STEPS, type FormSettings, type OptionalStep } from './contracts/forms';
import {
  ADMINISTRATION_CHANNELS,
  DIFFICULTIES,
  OTHER_HELP,
  type Difficulty,
  type Help,
} from './contracts/reviews';

/** All the answers to the question about help, in the order of the form. */
export const HELP: readonly Help[] = [...ADMINISTRATION_CHANNELS, ...OTHER_HELP];

/** @returns the answers that the question about help offers; none, hence no question, when only « none » would be left */
export const shownHelp = ({ hiddenHelp }: FormSettings): Help[] => {
  const shown = HELP.filter((help) => !hiddenHelp.includes(help));
  return shown.some((help) => help !== 'none') ? shown : [];
};

/** @returns the answers that the question about difficulties offers; none: the question is not asked */
export const shownDifficulties = ({ hiddenDifficulties }: FormSettings): Difficulty[] =>
  DIFFICULTIES.filter((difficulty) => !hiddenDifficulties.includes(difficulty));

/** @returns the steps that follow the vote; one whose questions are all hidden is not there */
export const shownSteps = (settings: FormSettings): OptionalStep[] =>
  OPTIONAL_STEPS.filter(
    (step) =>
      !settings.hiddenSteps.includes(step) &&
      (step !== 'help' || shownHelp(settings).length + shownDifficulties(settings).length > 0)
  );
