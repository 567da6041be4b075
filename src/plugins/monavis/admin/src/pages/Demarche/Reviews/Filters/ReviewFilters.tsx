import { forwardRef, useId, useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { Panel } from '../../../../components/Panel';
import { WordsField } from '../../../../components/WordsField';
import { useText } from '../../../../hooks/useText';
import { hasRoom } from '../../../../components/has-room';
import { FilterChoices, type FilterChoicesProps } from './FilterChoices';

const MAX_WORDS = 200;

interface ReviewFiltersProps extends FilterChoicesProps {
  /** Number of filters that are set. */
  count: number;
  onWords: (words: string) => void;
}

/** The search in comments, and the filters: shown from the start where there is room for them. */
export const ReviewFilters = forwardRef<HTMLDivElement, ReviewFiltersProps>((props, ref) => {
  const { count, onWords, ...choices } = props;
  const text = useText();
  const choicesId = useId();
  const [isOpen, setIsOpen] = useState(hasRoom);
  return (
    <Panel ref={ref} tabIndex={-1} role="search" aria-label={text('filters.title')}>
      <Flex alignItems="flex-start" gap={3} wrap="wrap">
        <Box flex="1 1 28rem" minWidth={0}>
          <WordsField
            label={text('filters.words')}
            hint={text('filters.words.hint')}
            value={choices.address.filter.q ?? ''}
            maxLength={MAX_WORDS}
            onChange={onWords}
          />
        </Box>
        {/* Beside the field, which is under its label. */}
        <Box paddingTop={{ initial: 0, medium: 6 }}>
          <Button
            variant="tertiary"
            startIcon={<Filter />}
            aria-expanded={isOpen}
            aria-controls={choicesId}
            onClick={() => setIsOpen(!isOpen)}
          >
            {count > 0 ? text('filters.toggle.count', { count }) : text('filters.toggle')}
          </Button>
        </Box>
      </Flex>
      <Box id={choicesId} hidden={!isOpen} paddingTop={4}>
        {isOpen && <FilterChoices {...choices} />}
      </Box>
    </Panel>
  );
});
ReviewFilters.displayName = 'ReviewFilters';
