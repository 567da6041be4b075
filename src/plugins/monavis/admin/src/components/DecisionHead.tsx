import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { demarcheLink } from '../paths';
import { TitleLink } from './TitleLink';

interface DecisionHeadProps {
  /** The démarche that is decided about. */
  numero: number;
  title: string;
  /** What can be decided: buttons. */
  children: ReactNode;
}

/** Head of a card that waits for a decision. */
export const DecisionHead = ({ numero, title, children }: DecisionHeadProps) => (
  <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
    <Typography tag="h3" variant="delta">
      <TitleLink to={demarcheLink(numero)}>{title}</TitleLink>
    </Typography>
    <Flex gap={2} wrap="wrap">
      {children}
    </Flex>
  </Flex>
);
