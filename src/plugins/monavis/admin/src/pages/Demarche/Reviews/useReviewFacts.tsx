import { useIntl } from 'react-intl';
import { ADMINISTRATION_CHANNELS } from '../../../../../shared/contracts/reviews';
import type { AdministrationChannel, ReviewEntry } from '../../../../../shared/contracts/reviews';
import type { Fact } from '../../../components/Facts';
import { SatisfactionMark } from '../../../components/SatisfactionMark';
import { useText } from '../../../hooks/useText';

/** @returns each question of the form with its answer; a question without answer has no value */
export const useReviewFacts = (review: ReviewEntry): Fact[] => {
  const text = useText();
  const { formatList } = useIntl();
  const { answers } = review;

  /** « autre » brings the words typed beside it. */
  const list = <TCode extends string>(
    codes: TCode[] | undefined,
    label: (code: TCode) => string,
    other: string | undefined
  ): string =>
    formatList(
      (codes ?? []).map((code) =>
        code === 'other' && other ? text('answer.other', { words: other }) : label(code)
      )
    );

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
      value: list(answers.contactTried, (help) => text(`help.${help}`), answers.contactTriedOther),
    },
    ...ADMINISTRATION_CHANNELS.map((channel) => ({
      label: text(`question.reached.${channel}`),
      value: reached(channel),
    })),
    {
      label: text('question.difficulties'),
      value: list(
        answers.difficulties,
        (difficulty) => text(`difficulty.${difficulty}`),
        answers.difficultiesOther
      ),
    },
    { label: text('question.source'), value: review.source },
    { label: text('question.language'), value: text(`language.${review.language}`) },
  ];
};
