import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ButtonStyle } from '../../../../../shared/contracts/buttons';
import { useText } from '../../../hooks/useText';
import { StylePreview } from './StylePreview';

const STYLES: readonly ButtonStyle[] = ['bleu', 'blanc'];

const isStyle = (value: string): value is ButtonStyle => STYLES.some((style) => style === value);

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
    <Box>
      <Typography id="style-choice" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('button.style')}
      </Typography>
      <Radio.Group
        aria-labelledby="style-choice"
        value={value}
        onValueChange={(next) => isStyle(next) && onChange(next)}
      >
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
          {STYLES.map((style) => (
            <Card key={style} $isChosen={style === value}>
              <Radio.Item value={style}>{text(`button.style.${style}`)}</Radio.Item>
              <Box paddingTop={3} onClick={() => onChange(style)}>
                <StylePreview style={style} />
              </Box>
            </Card>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
};
