import type { ReactNode, Ref } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../hooks/useText';

interface FollowUpSectionProps {
  title: string;
  /** The title takes the focus when what had it is gone. */
  titleRef: Ref<HTMLHeadingElement>;
  /** Called to read the section again when it could not be read. */
  onRetry?: () => void;
  children: ReactNode;
}

/** One part of what is done about a review, under its title. */
export const FollowUpSection = ({ title, titleRef, onRetry, children }: FollowUpSectionProps) => {
  const text = useText();
  return (
    <Box tag="section" paddingBottom={6}>
      <Typography tag="h3" variant="sigma" textColor="neutral600" ref={titleRef} tabIndex={-1}>
        {title}
      </Typography>
      <Box paddingTop={2}>
        {onRetry ? (
          <Flex role="alert" gap={3} wrap="wrap">
            <Typography textColor="danger600">{text('error.load')}</Typography>
            <Button variant="tertiary" onClick={onRetry}>
              {text('error.retry')}
            </Button>
          </Flex>
        ) : (
          children
        )}
      </Box>
    </Box>
  );
};
