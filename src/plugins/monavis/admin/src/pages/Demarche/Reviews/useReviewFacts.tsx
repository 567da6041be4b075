import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import type { Fact } from '../../../components/Facts';
import { useText } from '../../../hooks/useText';
import { useSettingsFacts } from '../Form/useSettingsFacts';
import { AnswerList } from './AnswerList';

/** @returns what is known of a review beside its answers: where it comes from, in which language, from which form */
export const useReviewFacts = (review: ReviewDetail): Fact[] => {
  const text = useText();
  const formFacts = useSettingsFacts(review.formSettings);
  return [
    { label: text('question.source'), value: review.source },
    { label: text('question.language'), value: text(`language.${review.language}`) },
    {
      label: text('question.form'),
      value: (
        <AnswerList
          labels={[text('form.version', { version: review.formVersion }), ...formFacts]}
        />
      ),
    },
  ];
};
