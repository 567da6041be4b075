import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../../hooks/useText';

/** Only where there is a keyboard. */
const Hint = styled(Flex)`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  @media (max-width: 767px), (hover: none) {
    display: none;
  }

  kbd {
    padding: 0 0.5rem;
    margin-right: 0.3rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral100};
    font: inherit;
  }
`;

/** The keys of the drawer. */
export const KeyHint = () => {
  const text = useText();
  const hints = [
    { keys: ['J', 'K'], label: text('review.keys.neighbours') },
    { keys: ['U'], label: text('review.keys.read') },
    { keys: [text('review.keys.escape')], label: text('review.keys.close') },
  ];
  return (
    <Hint justifyContent="center" gap={4} padding={2}>
      {hints.map(({ keys, label }) => (
        <Typography key={label} variant="pi" textColor="neutral600">
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {label}
        </Typography>
      ))}
    </Hint>
  );
};
