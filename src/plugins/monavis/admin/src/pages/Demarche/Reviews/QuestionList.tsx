import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../hooks/useText';
import type { QuestionAnswer } from './useReviewAnswers';

/** Questions as citizens read them, with the answers; one without answer says why. */
export const QuestionList = ({ answers }: { answers: QuestionAnswer[] }) => {
  const text = useText();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
      {answers.map(({ question, answer, isAsked }) => (
        <div key={question}>
          <Typography tag="dt" textColor="neutral600">
            {question}
          </Typography>
          <Typography
            tag="dd"
            textColor={answer ? 'neutral800' : 'neutral600'}
            fontWeight={answer ? 'semiBold' : undefined}
            style={{ display: 'block', paddingTop: '0.2rem', overflowWrap: 'anywhere' }}
          >
            {answer ?? text(isAsked ? 'answer.none' : 'answer.not-asked')}
          </Typography>
        </div>
      ))}
    </Flex>
  );
};
