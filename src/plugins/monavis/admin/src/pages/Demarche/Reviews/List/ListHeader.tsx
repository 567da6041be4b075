import { Flex } from '@strapi/design-system';
import {
  PAGE_SIZES,
  type ReviewFilter,
  type ReviewsAnswer,
} from '../../../../../../shared/contracts/reviews';
import { ListTitle } from '../../../../components/ListTitle';
import { useText } from '../../../../hooks/useText';
import { ExportButton } from '../../Extracts/ExportButton';
import { PageSizeSelect } from './PageSizeSelect';
import { ReadAllButton } from './ReadAllButton';

export interface ListHeaderProps {
  numero: number;
  answer: ReviewsAnswer;
  filter: ReviewFilter;
  pageSize: number | undefined;
  onPageSize: (size: string) => void;
}

/** How many reviews there are, how many a page shows, and what is done with all of them. */
export const ListHeader = ({ numero, answer, filter, pageSize, onPageSize }: ListHeaderProps) => {
  const text = useText();
  const { total, isTotalExact } = answer.meta;
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <ListTitle position={answer.data.at(0)?.id}>
        {text(isTotalExact ? 'reviews.total' : 'reviews.total.about', { total })}
      </ListTitle>
      {total > 0 && (
        <Flex gap={3} wrap="wrap">
          {total > PAGE_SIZES[0] && (
            <PageSizeSelect value={pageSize ?? PAGE_SIZES[0]} onChange={onPageSize} />
          )}
          <ReadAllButton numero={numero} />
          <ExportButton numero={numero} filter={filter} />
        </Flex>
      )}
    </Flex>
  );
};
