import type { ReactNode } from 'react';
import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../hooks/useText';

interface LoadErrorProps {
  /** What could not be shown; a general sentence by default. */
  message?: string;
  onRetry?: () => void;
  /** What else can be done, where trying again would not help. */
  action?: ReactNode;
}

/** In place of what could not be read, with a way to try again. */
export const LoadError = ({ message, onRetry, action }: LoadErrorProps) => {
  const text = useText();
  return (
    <Box role="alert">
      <EmptyStateLayout
        icon={<WarningCircle width="6rem" height="6rem" fill="danger600" />}
        content={message ?? text('error.load')}
        action={
          action ||
          (onRetry && (
            <Button variant="secondary" onClick={onRetry}>
              {text('error.retry')}
            </Button>
          ))
        }
      />
    </Box>
  );
};
