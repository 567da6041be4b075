import { useEffect, useRef } from 'react';
import type { ChangeEvent } from 'react';

const DELAY = 200;

/**
 * A text field that tells its value once typing pauses, and follows a value that changes elsewhere (the address, when the
 * browser goes back). The field is uncontrolled, so that a late answer never eats a letter being typed.
 *
 * @param value - current value outside of the field
 * @param commit - receives the new value
 */
export const useDebouncedInput = (value: string, commit: (value: string) => void) => {
  const inputRef = useRef<HTMLInputElement>(null);
  const committed = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    if (value === committed.current) return;
    clearTimeout(timer.current);
    committed.current = value;
    if (inputRef.current) inputRef.current.value = value;
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      committed.current = target.value;
      commit(target.value);
    }, DELAY);
  };

  return { inputRef, onChange };
};
