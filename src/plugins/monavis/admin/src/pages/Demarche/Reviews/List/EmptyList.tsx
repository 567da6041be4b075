import { Box, Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Message, Search } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useText } from '../../../../hooks/useText';
import { demarcheLink } from '../../../../paths';

interface EmptyListProps {
  numero: number;
  isFiltered: boolean;
  onClearFilters: () => void;
}

/** In place of the list: nothing was found, or no citizen has voted yet. Each says what to do. */
export const EmptyList = ({ numero, isFiltered, onClearFilters }: EmptyListProps) => {
  const text = useText();
  const Icon = isFiltered ? Search : Message;
  return (
    <Box marginTop={3}>
      <EmptyStateLayout
        icon={<Icon width="4rem" height="4rem" fill="primary600" />}
        content={text(isFiltered ? 'reviews.empty' : 'reviews.none')}
        action={
          isFiltered ? (
            <Button variant="secondary" onClick={onClearFilters}>
              {text('filters.clear')}
            </Button>
          ) : (
            <LinkButton tag={Link} to={demarcheLink(numero, 'code')} variant="secondary">
              {text('reviews.none.action')}
            </LinkButton>
          )
        }
      />
    </Box>
  );
};
