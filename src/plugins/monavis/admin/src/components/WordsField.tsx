import { Field } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useDebouncedInput } from '../hooks/useDebouncedInput';

interface WordsFieldProps {
  label: string;
  hint: string;
  value: string;
  maxLength?: number;
  onChange: (words: string) => void;
}

/** A search field above a list, which follows what is typed. */
export const WordsField = ({ label, hint, value, maxLength, onChange }: WordsFieldProps) => {
  const { inputRef, onChange: handleChange } = useDebouncedInput(value, onChange);
  return (
    <Field.Root name="q" hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        ref={inputRef}
        type="search"
        autoComplete="off"
        startAction={<Search aria-hidden fill="neutral600" />}
        defaultValue={value}
        maxLength={maxLength}
        onChange={handleChange}
      />
      <Field.Hint />
    </Field.Root>
  );
};
