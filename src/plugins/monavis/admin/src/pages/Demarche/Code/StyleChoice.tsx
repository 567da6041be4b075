import { Box, Radio } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ButtonStyle } from '../../../../../shared/contracts/buttons';
import { RadioChoice } from '../../../components/RadioChoice';
import { useText } from '../../../hooks/useText';
import { StylePreview } from './StylePreview';

const STYLES: readonly ButtonStyle[] = ['bleu', 'blanc'];

const Card = styled(Box)<{ $isChosen: boolean }>`
  border: 2px solid
    ${({ theme, $isChosen }) => ($isChosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  padding: ${({ theme }) => theme.spaces[4]};
`;

interface StyleChoiceProps {
  value: ButtonStyle;
  onChange: (style: ButtonStyle) => void;
}

/** « Bouton bleu » or « bouton blanc », each shown on a light and on a dark page. */
export const StyleChoice = ({ value, onChange }: StyleChoiceProps) => {
  const text = useText();
  return (
    <RadioChoice label={text('button.style')} values={STYLES} value={value} onChange={onChange}>
      {(style) => (
        <Card key={style} $isChosen={style === value}>
          <Radio.Item value={style}>{text(`button.style.${style}`)}</Radio.Item>
          <Box paddingTop={3} onClick={() => onChange(style)}>
            <StylePreview style={style} />
          </Box>
        </Card>
      )}
    </RadioChoice>
  );
};
