import type { ReactNode } from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { Duplicate } from '../../../shared/contracts/additions';
import { useText } from '../hooks/useText';
import { demarcheLink } from '../paths';
import { TitleLink } from './TitleLink';

interface DuplicateListProps {
  duplicates: Duplicate[];
  /** What can be done with each of them. */
  renderAction?: (duplicate: Duplicate) => ReactNode;
}

/** Démarches that look like another one: why, and what tells them apart. */
export const DuplicateList = ({ duplicates, renderAction }: DuplicateListProps) => {
  const text = useText();
  return (
    <Box tag="ul" style={{ listStyle: 'none' }}>
      {duplicates.map((duplicate) => {
        const { numero, title, administration, url, cerfa, reference } = duplicate;
        const facts = [administration, text('demarche.numero', { numero }), reference, cerfa];
        return (
          <Box key={numero} tag="li" paddingTop={3} paddingBottom={3}>
            <Typography tag="p" fontWeight="bold">
              <TitleLink to={demarcheLink(numero)}>{title}</TitleLink>
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {facts.filter(Boolean).join(' · ')}
            </Typography>
            {url && (
              <Typography
                tag="p"
                variant="pi"
                textColor="neutral600"
                style={{ overflowWrap: 'anywhere' }}
              >
                {url}
              </Typography>
            )}
            <Flex gap={2} wrap="wrap" paddingTop={2}>
              {duplicate.reasons.map((reason) => (
                <Badge key={reason} variant={reason === 'similar' ? 'warning' : 'primary'}>
                  {text(`duplicate.reason.${reason}`)}
                </Badge>
              ))}
              {duplicate.isPending && <Badge>{text('demarche.pending')}</Badge>}
              {duplicate.isArchived && <Badge>{text('demarche.archived')}</Badge>}
              {renderAction?.(duplicate)}
            </Flex>
          </Box>
        );
      })}
    </Box>
  );
};
