import { useId, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import type { ReviewFilter } from '../../../../../../shared/contracts/reviews';
import { hasRoom } from '../../../../components/has-room';
import { Panel } from '../../../../components/Panel';
import { useText } from '../../../../hooks/useText';
import { FrequentWords } from './FrequentWords';

interface RecurrentWordsProps {
  numero: number;
  filter: ReviewFilter;
  /** Receives the words to search for. */
  onChange: (words: string) => void;
}

/** What comes back in the comments of the list; folded on a phone, where it would hide the list. */
export const RecurrentWords = (props: RecurrentWordsProps) => {
  const text = useText();
  const wordsId = useId();
  const [isOpen, setIsOpen] = useState(hasRoom);
  return (
    <Panel tag="section" aria-label={text('words.title')}>
      <Flex tag="h2">
        <TextButton
          endIcon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={wordsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Typography variant="sigma">{text('words.title')}</Typography>
        </TextButton>
      </Flex>
      <Box id={wordsId} hidden={!isOpen} paddingTop={3}>
        {isOpen && <FrequentWords {...props} />}
      </Box>
    </Panel>
  );
};
