import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

export interface Fact {
  label: string;
  /** Nothing is shown of a fact without value. */
  value: ReactNode;
}

const Columns = styled(Box)`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[5]}`};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
`;

const Line = styled(Box)`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[7]}`};
`;

interface FactsProps {
  facts: Fact[];
  /** One after the other on a line, rather than in columns of the same width. */
  isInline?: boolean;
}

/** Labels and their values. */
export const Facts = ({ facts, isInline = false }: FactsProps) => {
  const List = isInline ? Line : Columns;
  return (
    <List tag="dl">
      {facts
        .filter(
          ({ value }) => value !== null && value !== undefined && value !== false && value !== ''
        )
        .map(({ label, value }) => (
          <div key={label}>
            <Typography tag="dt" variant="sigma" textColor="neutral600">
              {label}
            </Typography>
            <Typography
              tag="dd"
              textColor="neutral800"
              style={{ display: 'block', paddingTop: '0.4rem', overflowWrap: 'anywhere' }}
            >
              {value}
            </Typography>
          </div>
        ))}
    </List>
  );
};
