import type { ElementType } from 'react';
import { Box } from '@strapi/design-system';
import type { BoxProps } from '@strapi/design-system';

/** A white block on the page's grey. */
export const Panel = <TTag extends ElementType = 'div'>(props: BoxProps<TTag>) => (
  <Box<TTag>
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={{ initial: 4, medium: 6 }}
    {...props}
  />
);
