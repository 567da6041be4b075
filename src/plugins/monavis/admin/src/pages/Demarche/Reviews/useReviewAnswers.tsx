import type { ReactNode } from 'react';
import type { AdministrationChannel, ReviewDetail } from '../../../../../shared/contracts/reviews';
import { ADMINISTRATION_CHANNELS } from '../../../../../shared/contracts/reviews';
import { shownDifficulties, shownHelp, shownSteps } from '../../../../../shared/shown-parts';
import { SatisfactionMark } from '../../../components/SatisfactionMark';
import { useText } from '../../../hooks/useText';
import { AnswerList } from './AnswerList';

export interface QuestionAnswer {
  question: string;
  /** Undefined: the question was asked, and not answered. */
  answer: ReactNode | undefined;
  /** The form, in the version that was answered, asked this. */
  isAsked: boolean;
}

/** @returns the questions of the form in its order and in its words, each with its answer; the comment stands apart */
export const useReviewAnswers = (review: ReviewDetail): QuestionAnswer[] => {
  const text = useText();
  const { answers, formSettings } = review;
  const steps = shownSteps(formSettings);
  const asksHelp = steps.includes('help');

  /** « Autre » brings the words typed beside it. */
  const wordOther = (words: string | undefined) =>
    words ? text('answer.other', { words }) : text('help.other');

  const clarity = (level: ReviewDetail['clarity']): string | undefined => {
    if (level === null) return undefined;
    return level === 1 || level === 5
      ? text(`answer.clarity.${level}`)
      : text('answer.level', { level });
  };

  const channelAnswers = (channel: AdministrationChannel): QuestionAnswer[] => {
    if (!answers.contactTried?.includes(channel)) return [];
    const reached = answers.contactReached?.[channel];
    const level = answers.contactQuality?.[channel];
    const isEnd = level === 1 || level === 5;
    return [
      {
        question: text(`question.reached.${channel}`),
        answer: reached && text(`answer.${reached}`),
        isAsked: true,
      },
      // Asked of those who reached someone.
      ...(reached === 'yes'
        ? [
            {
              question: text(`question.quality.${channel}`),
              answer:
                level &&
                (isEnd ? text(`answer.quality.${level}`) : text('answer.level', { level })),
              isAsked: true,
            },
          ]
        : []),
    ];
  };

  return [
    {
      question: text('question.satisfaction'),
      answer: <SatisfactionMark satisfaction={review.satisfaction} />,
      isAsked: true,
    },
    {
      question: text('question.clarity'),
      answer: clarity(review.clarity),
      isAsked: steps.includes('clarity'),
    },
    {
      question: text('question.help'),
      answer: answers.contactTried && (
        <AnswerList
          labels={answers.contactTried.map((help) =>
            help === 'other' ? wordOther(answers.contactTriedOther) : text(`help.${help}`)
          )}
        />
      ),
      isAsked: asksHelp && shownHelp(formSettings).length > 0,
    },
    ...ADMINISTRATION_CHANNELS.flatMap(channelAnswers),
    {
      question: text('question.difficulties'),
      answer: answers.difficulties && (
        <AnswerList
          labels={answers.difficulties.map((difficulty) =>
            difficulty === 'other'
              ? wordOther(answers.difficultiesOther)
              : text(`difficulty.${difficulty}`)
          )}
        />
      ),
      isAsked: asksHelp && shownDifficulties(formSettings).length > 0,
    },
  ];
};
