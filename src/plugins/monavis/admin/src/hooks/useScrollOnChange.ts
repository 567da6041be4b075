import { useEffect, useRef } from 'react';

/**
 * Brings an element to the top of the screen when a value changes: the start of a list, on its next page. The panel
 * scrolls inside a block of its own, which the router leaves where it is.
 *
 * @param value - nothing happens for the first one
 * @returns ref of the element
 */
export const useScrollOnChange = <TElement extends HTMLElement>(value: unknown) => {
  const ref = useRef<TElement>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    ref.current?.scrollIntoView({ block: 'start' });
  }, [value]);
  return ref;
};
