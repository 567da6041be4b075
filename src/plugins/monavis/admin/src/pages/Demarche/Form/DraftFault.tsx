import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../hooks/useText';

interface DraftFaultProps {
  fault: string;
  onRetry: () => void;
  onReload: () => void;
}

/** Why what was changed is not saved: it stays on screen, to be sent again or copied. */
export const DraftFault = ({ fault, onRetry, onReload }: DraftFaultProps) => {
  const text = useText();
  return (
    <Box role="alert" background="danger100" hasRadius padding={4}>
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        {text('form.unsaved')}
      </Typography>
      <Typography tag="p" paddingTop={1}>
        {fault}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        <Button variant="secondary" onClick={onRetry}>
          {text('error.retry')}
        </Button>
        <Button variant="tertiary" onClick={onReload}>
          {text('form.reload')}
        </Button>
      </Flex>
    </Box>
  );
};
