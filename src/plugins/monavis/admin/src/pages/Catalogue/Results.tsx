import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { CatalogueAnswer } from '../../../../shared/contracts/catalogue';
import { AddDemarcheLink } from '../../components/AddDemarcheLink';
import { ListTitle } from '../../components/ListTitle';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { useText } from '../../hooks/useText';
import { NoResult } from './NoResult';
import { Result } from './Result';

const List = styled(Box)<{ $isStale: boolean }>`
  list-style: none;
  opacity: ${({ $isStale }) => ($isStale ? 0.6 : 1)};
  transition: opacity 150ms;
`;

interface ResultsProps {
  answer: CatalogueAnswer | undefined;
  words: string;
  isNarrowed: boolean;
  isFetching: boolean;
  isError: boolean;
  onRetry: () => void;
  onClear: () => void;
  linkToPage: (page: number) => string;
}

/** What the search found, with its total said aloud when it changes. */
export const Results = ({
  answer,
  words,
  isNarrowed,
  isFetching,
  isError,
  onRetry,
  onClear,
  linkToPage,
}: ResultsProps) => {
  const text = useText();
  if (isError) return <LoadError onRetry={onRetry} />;
  if (!answer) return <Loading />;
  const { page, total, engine, engineReason } = answer.meta;
  return (
    <>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" minHeight="3.2rem">
        <ListTitle position={page}>
          {words
            ? text('catalogue.total.words', { total, words })
            : text('catalogue.total', { total })}
        </ListTitle>
        {isNarrowed && (
          <Button variant="tertiary" startIcon={<Cross />} onClick={onClear}>
            {text('catalogue.clear')}
          </Button>
        )}
      </Flex>
      {words && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {text(`catalogue.engine.${engineReason ?? engine}`)}
        </Typography>
      )}
      {total === 0 ? (
        <NoResult words={words} />
      ) : (
        <List tag="ul" paddingTop={4} paddingBottom={4} $isStale={isFetching}>
          {answer.data.map((entry) => (
            <Result key={entry.numero} entry={entry} words={words} />
          ))}
        </List>
      )}
      {total > 0 && words && (
        <Flex gap={3} wrap="wrap" paddingBottom={6}>
          <Typography>{text('additions.hint')}</Typography>
          <AddDemarcheLink words={words} />
        </Flex>
      )}
      <Flex justifyContent="center" paddingBottom={6}>
        <PageLinks meta={answer.meta} linkTo={linkToPage} />
      </Flex>
    </>
  );
};
