import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { EXTRACT_FORMATS, type ExtractFormat } from '../../../../../shared/contracts/extracts';
import { useText } from '../../../hooks/useText';

/** Where the label of a radio button begins: no space of the theme is as wide. */
const UNDER_LABEL = { paddingLeft: '2.8rem' };

interface FormatChoiceProps {
  value: ExtractFormat;
  onChange: (format: ExtractFormat) => void;
}

/** The formats of an export, each with what it is good for. */
export const FormatChoice = ({ value, onChange }: FormatChoiceProps) => {
  const text = useText();
  return (
    <Box>
      <Typography id="extract-format" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('extracts.format')}
      </Typography>
      <Radio.Group
        aria-labelledby="extract-format"
        value={value}
        onValueChange={(next) => {
          const format = EXTRACT_FORMATS.find((known) => known === next);
          if (format) onChange(format);
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
          {EXTRACT_FORMATS.map((format) => (
            <Box key={format}>
              <Radio.Item value={format}>{text(`extracts.format.${format}`)}</Radio.Item>
              <Typography tag="p" variant="pi" textColor="neutral600" style={UNDER_LABEL}>
                {text(`extracts.format.${format}.hint`)}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
};
