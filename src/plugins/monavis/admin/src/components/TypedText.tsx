import { Typography, type TypographyProps } from '@strapi/design-system';

/** What a person typed, its lines as they were. */
export const TypedText = (props: TypographyProps<'p'>) => (
  <Typography
    tag="p"
    {...props}
    style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', ...props.style }}
  />
);
