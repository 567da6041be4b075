import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ImportRow } from '../../../../shared/contracts/imports';
import { Panel } from '../../components/Panel';
import { TitleLink } from '../../components/TitleLink';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';
import { FieldChanges } from './FieldChanges';

const VARIANTS = {
  create: 'success',
  change: 'primary',
  unchanged: 'neutral',
  error: 'warning',
} as const;

/** One line: what it does, to which démarche, field by field, or why it cannot. */
export const ImportRowCard = ({ row }: { row: ImportRow }) => {
  const text = useText();
  const { line, outcome, numero, title, reason } = row;
  return (
    <Panel tag="li" padding={4}>
      <Flex gap={3} wrap="wrap">
        <Badge variant={VARIANTS[outcome]}>{text(`imports.row.${outcome}`)}</Badge>
        <Typography textColor="neutral600">{text('imports.row.line', { line })}</Typography>
        {title && (
          <Typography tag="h3" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {numero ? <TitleLink to={demarcheLink(numero)}>{title}</TitleLink> : title}
          </Typography>
        )}
        {numero && (
          <Typography textColor="neutral600">{text('imports.row.numero', { numero })}</Typography>
        )}
      </Flex>
      {reason && (
        <Typography tag="p" paddingTop={2}>
          {reason}
        </Typography>
      )}
      {row.after && <FieldChanges before={row.before} after={row.after} />}
    </Panel>
  );
};
