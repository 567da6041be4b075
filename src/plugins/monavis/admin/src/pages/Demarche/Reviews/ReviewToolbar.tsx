import { Button, Flex } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useText } from '../../../hooks/useText';

interface ReviewToolbarProps {
  isRead: boolean;
  onToggleRead: () => void;
}

/** What can be done with a review. */
export const ReviewToolbar = ({ isRead, onToggleRead }: ReviewToolbarProps) => {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={5}>
      <Button
        variant="tertiary"
        size="S"
        startIcon={isRead ? <EyeStriked /> : <Eye />}
        aria-keyshortcuts="U"
        onClick={onToggleRead}
      >
        {text(isRead ? 'review.mark-unread' : 'review.mark-read')}
      </Button>
    </Flex>
  );
};
