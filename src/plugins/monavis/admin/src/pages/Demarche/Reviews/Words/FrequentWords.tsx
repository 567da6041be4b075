import { Flex, Typography } from '@strapi/design-system';
import type { ReviewFilter } from '../../../../../../shared/contracts/reviews';
import { Loading } from '../../../../components/Loading';
import { useText } from '../../../../hooks/useText';
import { useGetReviewWordsQuery } from '../../../../services/reviews';
import { holdsExpression, toggleExpression } from './expressions';
import { WordChips } from './WordChips';

/** More would be a text to read. */
const SHOWN_WORDS = 16;
const SHOWN_PAIRS = 8;

interface FrequentWordsProps {
  numero: number;
  filter: ReviewFilter;
  /** Receives the words to search for. */
  onChange: (words: string) => void;
}

/** Words and pairs of words: a click searches for one, another click stops. Says how many comments they come from. */
export const FrequentWords = ({ numero, filter, onChange }: FrequentWordsProps) => {
  const text = useText();
  const { data, isError, isFetching } = useGetReviewWordsQuery({ numero, filter });
  if (isError) return <Typography tag="p">{text('words.error')}</Typography>;
  if (!data) return <Loading />;
  const { words, pairs, readCount, isSample } = data.data;
  if (words.length + pairs.length === 0) {
    return <Typography tag="p">{text('words.none')}</Typography>;
  }
  const { q = '' } = filter;
  const shared = {
    isHeld: (expression: string) => holdsExpression(q, expression),
    onToggle: (expression: string) => onChange(toggleExpression(q, expression)),
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} aria-busy={isFetching}>
      <WordChips
        label={text('words.words')}
        expressions={words.slice(0, SHOWN_WORDS)}
        {...shared}
      />
      <WordChips
        label={text('words.pairs')}
        expressions={pairs.slice(0, SHOWN_PAIRS)}
        {...shared}
      />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text(isSample ? 'words.sample' : 'words.all', { count: readCount })}
      </Typography>
    </Flex>
  );
};
