import { useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { Field, Modal, TextInput } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { FormFooter } from '../FormFooter';

interface MergeTargetFormProps {
  source: number;
  /** What was asked for before. */
  initial: number | undefined;
  onChoose: (target: number) => void;
}

/** Asks for the number of the démarche that stays. */
export const MergeTargetForm = ({ source, initial, onChoose }: MergeTargetFormProps) => {
  const text = useText();
  const [value, setValue] = useState(initial === undefined ? '' : String(initial));
  const [hasError, setHasError] = useState(false);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const target = Number(value);
    const isUsable = Number.isInteger(target) && target > 0 && target !== source;
    setHasError(!isUsable);
    if (isUsable) onChoose(target);
  };
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Modal.Body>
        <Field.Root
          name="target"
          required
          hint={text('merge.number.hint')}
          error={hasError ? text('merge.number.invalid') : undefined}
        >
          <Field.Label>{text('merge.number')}</Field.Label>
          <TextInput
            autoFocus
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            value={value}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setValue(target.value)}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Modal.Body>
      <FormFooter submitLabel={text('merge.preview')} />
    </form>
  );
};
