import { Box } from '@strapi/design-system';

/** Several answers to one question. */
export const AnswerList = ({ labels }: { labels: string[] }) => (
  <Box tag="ul" style={{ listStyle: 'none' }}>
    {labels.map((label) => (
      <li key={label}>{label}</li>
    ))}
  </Box>
);
