import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../../../hooks/useText';

const Chip = styled.button`
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  cursor: pointer;

  &:hover,
  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface WordChipsProps {
  label: string;
  expressions: { text: string; count: number }[];
  isHeld: (expression: string) => boolean;
  onToggle: (expression: string) => void;
}

/** Words, or pairs of words, with the number of comments that hold them. */
export const WordChips = ({ label, expressions, isHeld, onToggle }: WordChipsProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  if (expressions.length === 0) return null;
  return (
    <Flex tag="ul" aria-label={label} gap={2} wrap="wrap" style={{ listStyle: 'none' }}>
      {expressions.map((expression) => (
        <li key={expression.text}>
          <Chip
            type="button"
            aria-pressed={isHeld(expression.text)}
            onClick={() => onToggle(expression.text)}
          >
            <Typography tag="span">{expression.text}</Typography>{' '}
            <Typography tag="span" variant="pi" textColor="neutral600" aria-hidden>
              {formatNumber(expression.count)}
            </Typography>
            <VisuallyHidden>{text('words.count', { count: expression.count })}</VisuallyHidden>
          </Chip>
        </li>
      ))}
    </Flex>
  );
};
