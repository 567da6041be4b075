import type { ReviewButton } from '../../../../../../shared/contracts/reviews';
import { useText } from '../../../../hooks/useText';

/** @returns a function that names where reviews come from: a button, or an older address without a key */
export const useButtonName = () => {
  const text = useText();
  return ({ id, name }: ReviewButton): string =>
    name ?? text(id === 0 ? 'filters.button.none' : 'filters.button.unnamed', { id });
};
