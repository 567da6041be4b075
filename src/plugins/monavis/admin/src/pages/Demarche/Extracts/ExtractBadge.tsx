import { Badge } from '@strapi/design-system';
import type { ExtractState } from '../../../../../shared/contracts/extracts';
import { useText } from '../../../hooks/useText';

const VARIANTS = {
  waiting: 'primary',
  running: 'primary',
  ready: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
} as const;

/** Where an export stands. */
export const ExtractBadge = ({ state }: { state: ExtractState }) => {
  const text = useText();
  return <Badge variant={VARIANTS[state]}>{text(`extracts.state.${state}`)}</Badge>;
};
