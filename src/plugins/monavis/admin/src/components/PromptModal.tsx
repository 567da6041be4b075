import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Field, Modal, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useText } from '../hooks/useText';
import { FormFooter } from './FormFooter';
import { ModalForm } from './ModalForm';

interface PromptModalProps {
  /** The button that opens the modal. */
  trigger: ReactElement;
  title: string;
  /** What is about to happen. */
  explanation?: string;
  label: string;
  initialValue?: string;
  maxLength: number;
  isMultiline?: boolean;
  submitLabel: string;
  submitVariant?: 'default' | 'danger';
  /** Receives the text without spaces around; the modal closes when it answers true. */
  onSubmit: (value: string) => Promise<boolean>;
}

/** Asks for one mandatory text, then acts. */
export const PromptModal = ({
  trigger,
  title,
  explanation,
  label,
  initialValue = '',
  maxLength,
  isMultiline = false,
  submitLabel,
  submitVariant = 'default',
  onSubmit,
}: PromptModalProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [value, setValue] = useState(initialValue);
  const [isBusy, setIsBusy] = useState(false);
  const [hasError, setHasError] = useState(false);

  const handleOpenChange = (next: boolean) => {
    setIsOpen(next);
    setValue(initialValue);
    setHasError(false);
  };

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!value.trim()) {
      setHasError(true);
      return;
    }
    setIsBusy(true);
    const isDone = await onSubmit(value.trim());
    setIsBusy(false);
    if (isDone) handleOpenChange(false);
  };

  const Input = isMultiline ? Textarea : TextInput;
  return (
    <Modal.Root open={isOpen} onOpenChange={handleOpenChange}>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      <Modal.Content>
        <ModalForm title={title} onSubmit={handleSubmit}>
          <Modal.Body>
            {explanation && (
              <Typography tag="p" paddingBottom={4}>
                {explanation}
              </Typography>
            )}
            <Field.Root
              name="value"
              required
              error={hasError && !value.trim() ? text('form.required') : undefined}
            >
              <Field.Label>{label}</Field.Label>
              <Input
                autoFocus
                value={value}
                maxLength={maxLength}
                onChange={({ target }: { target: { value: string } }) => setValue(target.value)}
              />
              <Field.Error />
            </Field.Root>
          </Modal.Body>
          <FormFooter submitLabel={submitLabel} submitVariant={submitVariant} isBusy={isBusy} />
        </ModalForm>
      </Modal.Content>
    </Modal.Root>
  );
};
