import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { FormSettings } from '../../../../../shared/contracts/forms';
import { DIFFICULTIES } from '../../../../../shared/contracts/reviews';
import { HELP, shownDifficulties, shownHelp } from '../../../../../shared/shown-parts';
import { useText } from '../../../hooks/useText';
import type { TextKey } from '../../../translations/text-id';

interface QuestionChoicesProps {
  question: 'help' | 'difficulties';
  settings: FormSettings;
  onChange: (part: Partial<FormSettings>) => void;
}

interface Option {
  value: string;
  label: TextKey;
  isShown: boolean;
  toggle: () => void;
}

/** @returns the list without this value, or with it when it was not there */
const toggled = <TValue,>(list: TValue[], value: TValue): TValue[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** Which answers a question offers. */
export const QuestionChoices = ({ question, settings, onChange }: QuestionChoicesProps) => {
  const text = useText();
  const { hiddenHelp, hiddenDifficulties } = settings;
  const options: Option[] =
    question === 'help'
      ? HELP.map((help) => ({
          value: help,
          label: `help.${help}`,
          isShown: !hiddenHelp.includes(help),
          toggle: () => onChange({ hiddenHelp: toggled(hiddenHelp, help) }),
        }))
      : DIFFICULTIES.map((difficulty) => ({
          value: difficulty,
          label: `difficulty.${difficulty}`,
          isShown: !hiddenDifficulties.includes(difficulty),
          toggle: () => onChange({ hiddenDifficulties: toggled(hiddenDifficulties, difficulty) }),
        }));
  const isAsked = (question === 'help' ? shownHelp : shownDifficulties)(settings).length > 0;
  const labelId = `choices-of-${question}`;
  return (
    <div role="group" aria-labelledby={labelId}>
      <Typography id={labelId} tag="h3" variant="omega" fontWeight="bold" paddingBottom={2}>
        {text(`form.question.${question}`)}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingBottom={4}>
        {options.map(({ value, label, isShown, toggle }) => (
          <Checkbox key={value} checked={isShown} onCheckedChange={toggle}>
            {text(label)}
          </Checkbox>
        ))}
        {!isAsked && (
          <Typography tag="p" role="status" textColor="warning700">
            {text('form.question.hidden')}
          </Typography>
        )}
      </Flex>
    </div>
  );
};
