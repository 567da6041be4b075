import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useScrollOnChange } from '../hooks/useScrollOnChange';

/** Leaves room for the header that sticks to the top. */
const Anchor = styled.div`
  scroll-margin-top: 8rem;
`;

interface ListTitleProps {
  /** What tells one page of the list from another. */
  position: unknown;
  children: ReactNode;
}

/** How many things a list holds: said aloud when it changes, and back on screen when the page does. */
export const ListTitle = ({ position, children }: ListTitleProps) => {
  const ref = useScrollOnChange<HTMLDivElement>(position);
  return (
    <Anchor ref={ref} role="status">
      <Typography variant="delta" tag="h2" textColor="neutral800">
        {children}
      </Typography>
    </Anchor>
  );
};
