import { Box, Radio, Typography } from '@strapi/design-system';
import { EXTRACT_FORMATS, type ExtractFormat } from '../../../../../shared/contracts/extracts';
import { RadioChoice } from '../../../components/RadioChoice';
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
    <RadioChoice
      label={text('extracts.format')}
      values={EXTRACT_FORMATS}
      value={value}
      onChange={onChange}
    >
      {(format) => (
        <Box key={format}>
          <Radio.Item value={format}>{text(`extracts.format.${format}`)}</Radio.Item>
          <Typography tag="p" variant="pi" textColor="neutral600" style={UNDER_LABEL}>
            {text(`extracts.format.${format}.hint`)}
          </Typography>
        </Box>
      )}
    </RadioChoice>
  );
};
