import { Badge } from '@strapi/design-system';
import type { ImportState } from '../../../../shared/contracts/imports';
import { useText } from '../../hooks/useText';

const VARIANTS = {
  mapping: 'warning',
  analysing: 'primary',
  ready: 'warning',
  applying: 'primary',
  applied: 'success',
  undoing: 'primary',
  undone: 'neutral',
  failed: 'warning',
} as const;

/** Where an import stands. */
export const StateBadge = ({ state }: { state: ImportState }) => {
  const text = useText();
  return <Badge variant={VARIANTS[state]}>{text(`imports.state.${state}`)}</Badge>;
};
