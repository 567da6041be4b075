import { Box, Link, Typography } from '@strapi/design-system';
import type { ReviewContact as Contact } from '../../../../../shared/contracts/reviews';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';

/** The address that the author left to be answered, and until when. */
export const ReviewContact = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const { day } = useDates();
  return (
    <div>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('review.contact')}
      </Typography>
      <Box paddingTop={1} style={{ overflowWrap: 'anywhere' }}>
        <Link href={`mailto:${encodeURIComponent(contact.email)}`}>{contact.email}</Link>
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('review.contact.until', { date: day(contact.until) })}
      </Typography>
    </div>
  );
};
