import type { SourceFigures } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';

/** @returns a function that names where reviews came from */
export const useSourceName = () => {
  const text = useText();
  return ({ buttonId, name }: Pick<SourceFigures, 'buttonId' | 'name'>): string => {
    if (buttonId === 0) return text('stats.source.none');
    return name ?? text('stats.source.unknown', { id: buttonId });
  };
};
