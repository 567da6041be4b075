import { Box, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useText } from '../../../hooks/useText';
import { demarcheLink } from '../../../paths';

interface PreparedNoteProps {
  numero: number;
  onFollow: () => void;
}

/** The export is large: a job writes it, and a mail will tell. */
export const PreparedNote = ({ numero, onFollow }: PreparedNoteProps) => {
  const text = useText();
  return (
    <Box role="status">
      <Typography tag="p" fontWeight="bold">
        {text('extracts.prepared')}
      </Typography>
      <Typography tag="p" paddingTop={2} paddingBottom={4}>
        {text('extracts.prepared.mail')}
      </Typography>
      <LinkButton
        tag={Link}
        to={demarcheLink(numero, 'extractions')}
        variant="secondary"
        onClick={onFollow}
      >
        {text('extracts.follow')}
      </LinkButton>
    </Box>
  );
};
