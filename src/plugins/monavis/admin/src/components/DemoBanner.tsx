import { Box, Typography } from '@strapi/design-system';
import { useText } from '../hooks/useText';

/** Says that the reviews on screen were made up. */
export const DemoBanner = () => {
  const text = useText();
  return (
    <Box tag="p" background="warning100" borderColor="warning200" hasRadius padding={3}>
      <Typography textColor="neutral800">{text('demo.banner')}</Typography>
    </Box>
  );
};
