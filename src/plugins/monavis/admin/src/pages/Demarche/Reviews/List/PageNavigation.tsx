import { Flex, LinkButton } from '@strapi/design-system';
import { ArrowLeft, ArrowLineLeft, ArrowRight } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { ReviewsAnswer } from '../../../../../../shared/contracts/reviews';
import { useText } from '../../../../hooks/useText';

interface PageNavigationProps {
  meta: ReviewsAnswer['meta'];
  linkToCursor: (cursor: string | undefined) => string;
}

/** The ways to the pages around this one; they have no number, as the list is walked and never counted through. */
export const PageNavigation = ({ meta, linkToCursor }: PageNavigationProps) => {
  const text = useText();
  const { previousCursor, nextCursor } = meta;
  if (!previousCursor && !nextCursor) return null;
  return (
    <Flex
      tag="nav"
      aria-label={text('pages.label')}
      justifyContent="space-between"
      gap={3}
      wrap="wrap"
      paddingTop={4}
    >
      {previousCursor && (
        <Flex gap={3} wrap="wrap">
          <LinkButton
            tag={Link}
            to={linkToCursor(undefined)}
            variant="tertiary"
            startIcon={<ArrowLineLeft />}
          >
            {text('reviews.newest')}
          </LinkButton>
          <LinkButton
            tag={Link}
            to={linkToCursor(previousCursor)}
            variant="tertiary"
            startIcon={<ArrowLeft />}
          >
            {text('reviews.newer')}
          </LinkButton>
        </Flex>
      )}
      {nextCursor && (
        <LinkButton
          tag={Link}
          to={linkToCursor(nextCursor)}
          variant="tertiary"
          endIcon={<ArrowRight />}
          marginLeft="auto"
        >
          {text('reviews.older')}
        </LinkButton>
      )}
    </Flex>
  );
};
