import { Box, Typography } from '@strapi/design-system';

interface ChartTipProps {
  title: string;
  lines: string[];
}

/** What a point of a chart says under the pointer, or when the arrow keys reach it. */
export const ChartTip = ({ title, lines }: ChartTipProps) => (
  <Box background="neutral0" hasRadius shadow="popupShadow" padding={3} role="status">
    <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
      {title}
    </Typography>
    {lines.map((line) => (
      <Typography key={line} tag="p" variant="pi" textColor="neutral800">
        {line}
      </Typography>
    ))}
  </Box>
);
