import { Field } from '@strapi/design-system';
import type { ComponentProps } from 'react';

interface KeyFieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  isRequired?: boolean;
  value: string;
  type?: ComponentProps<typeof Field.Input>['type'];
  min?: string;
  maxLength?: number;
  /** Values to choose among. */
  choices?: string[];
  onChange: (value: string) => void;
}

/** One field of the form of a key. */
export const KeyField = ({
  name,
  label,
  hint,
  error,
  isRequired = false,
  choices,
  onChange,
  ...input
}: KeyFieldProps) => {
  const list = choices && `choices-${name}`;
  return (
    <Field.Root name={name} hint={hint} error={error} required={isRequired}>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        {...input}
        list={list}
        autoComplete="off"
        onChange={({ target }: { target: HTMLInputElement }) => onChange(target.value)}
      />
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
