import { useCallback, useEffect, useRef } from 'react';

/**
 * Puts the focus on an element once what an action changes is on screen: what had the focus may be gone by then.
 *
 * @param value - what the action changes
 * @returns ref of the element, and a function that announces the change
 */
export const useFocusAfterChange = <TElement extends HTMLElement>(value: unknown) => {
  const ref = useRef<TElement>(null);
  const shown = useRef(value);
  const isExpected = useRef(false);

  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    if (!isExpected.current) return;
    isExpected.current = false;
    ref.current?.focus();
  }, [value]);

  const expectChange = useCallback(() => {
    isExpected.current = true;
  }, []);

  return [ref, expectChange] as const;
};
