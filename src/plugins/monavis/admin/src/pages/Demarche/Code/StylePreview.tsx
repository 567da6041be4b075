import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ButtonStyle } from '../../../../../shared/contracts/buttons';
import { useText } from '../../../hooks/useText';

/** The grounds of other people's pages: they do not follow the theme of the panel. */
const GROUNDS = { light: '#ffffff', dark: '#1e1e1e' } as const;

const Ground = styled(Flex)<{ $color: string }>`
  flex: 1 1 14rem;
  justify-content: center;
  padding: ${({ theme }) => theme.spaces[3]};
  background: ${({ $color }) => $color};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  img {
    display: block;
    max-width: 100%;
    height: auto;
  }
`;

/** The image of a button as visitors will see it, on a light and on a dark page. */
export const StylePreview = ({ style }: { style: ButtonStyle }) => {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap" width="100%">
      {(['light', 'dark'] as const).map((ground) => (
        <Ground key={ground} $color={GROUNDS[ground]}>
          <img
            src={`/static/bouton-${style}.svg`}
            alt={text(`button.preview.${ground}`, { style: text(`button.style.${style}`) })}
          />
        </Ground>
      ))}
    </Flex>
  );
};
