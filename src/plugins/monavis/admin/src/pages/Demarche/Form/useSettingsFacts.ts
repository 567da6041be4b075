import { useIntl } from 'react-intl';
import type { FormSettings } from '../../../../../shared/contracts/forms';
import { useText } from '../../../hooks/useText';

/** @returns what these settings change of the standard form, in words; nothing when they change nothing */
export const useSettingsFacts = (settings: FormSettings): string[] => {
  const text = useText();
  const { formatList } = useIntl();
  const { hiddenSteps, hiddenHelp, hiddenDifficulties, intro, asksContact } = settings;
  const list = (names: string[]) => formatList(names);
  return [
    ...(hiddenSteps.length > 0
      ? [
          text('form.fact.steps', {
            names: list(hiddenSteps.map((one) => text(`form.page.${one}`))),
          }),
        ]
      : []),
    ...(hiddenHelp.length > 0
      ? [text('form.fact.help', { names: list(hiddenHelp.map((one) => text(`help.${one}`))) })]
      : []),
    ...(hiddenDifficulties.length > 0
      ? [
          text('form.fact.difficulties', {
            names: list(hiddenDifficulties.map((one) => text(`difficulty.${one}`))),
          }),
        ]
      : []),
    ...(intro.fr ? [text('form.fact.intro', { words: intro.fr })] : []),
    ...(intro.en ? [text('form.fact.intro.en', { words: intro.en })] : []),
    ...(asksContact ? [text('form.fact.contact')] : []),
  ];
};
