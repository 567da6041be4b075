import { Children } from 'react';
import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { Panel } from './Panel';

interface CardListProps {
  /** Items of the list. */
  children: ReactNode;
  /** What is said where there is none; nothing by default. */
  none?: string;
  gap?: 3 | 4;
  paddingTop?: 4 | 5;
}

/** Cards one under the other. */
export const CardList = ({ children, none, gap = 4, paddingTop }: CardListProps) => {
  if (none && Children.count(children) === 0) {
    return (
      <Panel marginTop={paddingTop}>
        <Typography tag="p">{none}</Typography>
      </Panel>
    );
  }
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={gap}
      paddingTop={paddingTop}
      style={{ listStyle: 'none' }}
    >
      {children}
    </Flex>
  );
};
