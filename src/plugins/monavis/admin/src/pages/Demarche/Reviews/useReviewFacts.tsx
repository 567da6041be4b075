import { ADMINISTRATION_CHANNELS } from '../../../../../shared/contracts/reviews';
import type { AdministrationChannel, ReviewDetail } from '../../../../../shared/contracts/reviews';
import type { Fact } from '../../../components/Facts';
import { SatisfactionMark } from '../../../components/SatisfactionMark';
import { useText } from '../../../hooks/useText';
import { useSettingsFacts } from '../Form/useSettingsFacts';
import { AnswerList } from './AnswerList';

/** @returns each question of the form with its answer; a question without answer has no value */
export const useReviewFacts = (review: ReviewDetail): Fact[] => {
  const text = useText();
  const formFacts = useSettingsFacts(review.formSettings);
  const { answers } = review;

  /** « Autre » brings the words typed beside it. */
  const other = (words: string | undefined) => words && text('answer.other', { words });

  const reached = (channel: AdministrationChannel): string | null => {
    const isReached = answers.contactReached?.[channel];
    const quality = answers.contactQuality?.[channel];
    if (!isReached) return null;
    if (isReached === 'no') return text('answer.not-reached');
    return quality ? text('answer.reached.quality', { level: quality }) : text('answer.reached');
  };

  return [
    {
      label: text('question.satisfaction'),
      value: <SatisfactionMark satisfaction={review.satisfaction} />,
    },
    {
      label: text('question.clarity'),
      value: review.clarity && text('answer.level', { level: review.clarity }),
    },
    {
      label: text('question.help'),
      value: answers.contactTried && (
        <AnswerList
          labels={answers.contactTried.map(
            (help) => (help === 'other' && other(answers.contactTriedOther)) || text(`help.${help}`)
          )}
        />
      ),
    },
    ...ADMINISTRATION_CHANNELS.map((channel) => ({
      label: text(`question.reached.${channel}`),
      value: reached(channel),
    })),
    {
      label: text('question.difficulties'),
      value: answers.difficulties && (
        <AnswerList
          labels={answers.difficulties.map(
            (difficulty) =>
              (difficulty === 'other' && other(answers.difficultiesOther)) ||
              text(`difficulty.${difficulty}`)
          )}
        />
      ),
    },
    { label: text('question.source'), value: review.source },
    { label: text('question.language'), value: text(`language.${review.language}`) },
    {
      label: text('question.form'),
      value: formFacts.length > 0 && (
        <AnswerList
          labels={[text('form.version', { version: review.formVersion }), ...formFacts]}
        />
      ),
    },
  ];
};
