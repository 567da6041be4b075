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
  // What is typed joins what was chosen meanwhile: the first `commit` would bring back the address of the first letter.
  const latestCommit = useRef(commit);

  useEffect(() => {
    latestCommit.current = commit;
  }, [commit]);

  useEffect(() => {
    // The address holds the words without the space after them, which is still being typed.
    if (value === committed.current.trim()) return;
    clearTimeout(timer.current);
    committed.current = value;
    if (inputRef.current) inputRef.current.value = value;
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      committed.current = target.value;
      latestCommit.current(target.value);
    }, DELAY);
  };

  return { inputRef, onChange };
};
