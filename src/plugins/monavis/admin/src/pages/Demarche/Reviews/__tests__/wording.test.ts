import { HELP } from '../../../../../../shared/shown-parts';
import { ADMINISTRATION_CHANNELS, DIFFICULTIES } from '../../../../../../shared/contracts/reviews';
import { LABELS } from '../../../../../../server/src/voting/labels';
import en from '../../../../translations/en.json';
import fr from '../../../../translations/fr.json';

type Texts = Record<keyof typeof fr, string>;

const PANEL: Record<'fr' | 'en', Texts> = { fr, en };

const pairsOf = (language: 'fr' | 'en'): [shown: string, asked: string][] => {
  const texts = PANEL[language];
  const form = LABELS[language];
  return [
    [texts['question.satisfaction'], form.satisfaction.question],
    [texts['satisfaction.bad'], form.satisfaction.choices.bad],
    [texts['satisfaction.medium'], form.satisfaction.choices.medium],
    [texts['satisfaction.good'], form.satisfaction.choices.good],
    [texts['question.clarity'], form.clarity.question],
    [texts['answer.clarity.1'], form.level(1, form.clarity.lowest, form.clarity.highest)],
    [texts['answer.clarity.5'], form.level(5, form.clarity.lowest, form.clarity.highest)],
    [texts['question.help'], form.help.question],
    ...HELP.map((help): [string, string] => [texts[`help.${help}`], form.help.choices[help]]),
    ...ADMINISTRATION_CHANNELS.flatMap((channel): [string, string][] => [
      [texts[`question.reached.${channel}`], form.help.reached[channel]],
      [texts[`question.quality.${channel}`], form.help.quality[channel]],
    ]),
    [texts['answer.yes'], form.help.yes],
    [texts['answer.no'], form.help.no],
    [texts['answer.quality.1'], form.level(1, form.help.lowest, form.help.highest)],
    [texts['answer.quality.5'], form.level(5, form.help.lowest, form.help.highest)],
    [texts['question.difficulties'], form.difficulties.question],
    ...DIFFICULTIES.map((difficulty): [string, string] => [
      texts[`difficulty.${difficulty}`],
      form.difficulties.choices[difficulty],
    ]),
    [texts['question.comment'], form.comment.question],
  ];
};

describe.each(['fr', 'en'] as const)('the words of a review in the panel (%s)', (language) => {
  it('should be those that citizens read in the form', () => {
    const pairs = pairsOf(language);
    expect(pairs.map(([shown]) => shown)).toEqual(pairs.map(([, asked]) => asked));
  });
});
