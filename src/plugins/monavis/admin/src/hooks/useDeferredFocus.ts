import { useCallback, useRef } from 'react';

/**
 * Moves the focus to an element that may not be there yet: to put it on what an action brings, once it is on screen.
 *
 * @returns the ref of the element, and a function that asks for the focus
 */
export const useDeferredFocus = <TElement extends HTMLElement>() => {
  const element = useRef<TElement | null>(null);
  const isWanted = useRef(false);

  const ref = useCallback((mounted: TElement | null) => {
    element.current = mounted;
    if (mounted && isWanted.current) {
      isWanted.current = false;
      mounted.focus();
    }
  }, []);

  const request = useCallback(() => {
    if (element.current) element.current.focus();
    else isWanted.current = true;
  }, []);

  return [ref, request] as const;
};
