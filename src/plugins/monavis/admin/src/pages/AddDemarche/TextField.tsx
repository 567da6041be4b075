import type { ChangeEvent } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import type { TextKey } from '../../translations/text-id';
import type { AdditionField } from './addition-form';

interface TextFieldProps {
  name: AdditionField;
  value: string;
  onChange: (name: AdditionField, value: string) => void;
  maxLength: number;
  hint?: TextKey;
  error?: string;
  isRequired?: boolean;
  isMultiline?: boolean;
  isNumber?: boolean;
  /** Values to choose among; another one may be written. */
  choices?: string[];
}

/** One field of the form. */
export const TextField = ({
  name,
  value,
  onChange,
  maxLength,
  hint,
  error,
  isRequired = false,
  isMultiline = false,
  isNumber = false,
  choices,
}: TextFieldProps) => {
  const text = useText();
  const Input = isMultiline ? Textarea : TextInput;
  const list = choices && `choices-${name}`;
  return (
    <Field.Root name={name} required={isRequired} error={error} hint={hint && text(hint)}>
      <Field.Label>{text(`additions.field.${name}`)}</Field.Label>
      <Input
        value={value}
        maxLength={maxLength}
        inputMode={isNumber ? 'numeric' : undefined}
        autoComplete="off"
        list={list}
        onChange={({ target }: ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) =>
          onChange(name, target.value)
        }
      />
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
