import { useRef, useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { Button, Field, Flex, Textarea, Typography, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { Panel } from '../../components/Panel';
import { useErrorText } from '../../hooks/useErrorText';
import { useText } from '../../hooks/useText';
import { useAddDomainsMutation } from '../../services/allowed-domains';

/** Adds domains, typed or read from a text file. */
export const AddDomains = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const formatError = useErrorText();
  const [addDomains, { isLoading }] = useAddDomainsMutation();
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const fileInput = useRef<HTMLInputElement>(null);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!value.trim()) {
      setError(text('form.required'));
      return;
    }
    const answer = await addDomains({ text: value });
    if ('error' in answer) {
      setError(formatError(answer.error));
      return;
    }
    const added = answer.data.data.added.length;
    toggleNotification({ type: 'success', message: text('domains.added', { added }) });
    setValue('');
    setError(undefined);
  };

  /** The file is shown before it is added: nothing is imported unseen. */
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) setValue(await file.text());
    target.value = '';
  };

  return (
    <Panel tag="form" onSubmit={handleSubmit} noValidate marginBottom={6}>
      <Typography tag="h2" variant="delta" paddingBottom={4}>
        {text('domains.add.title')}
      </Typography>
      <Field.Root name="domains" hint={text('domains.add.hint')} error={error} required>
        <Field.Label>{text('domains.add.label')}</Field.Label>
        <Textarea
          value={value}
          onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => setValue(target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex gap={3} wrap="wrap" paddingTop={4}>
        <Button type="submit" loading={isLoading}>
          {text('domains.add')}
        </Button>
        <Button
          variant="tertiary"
          startIcon={<Upload />}
          onClick={() => fileInput.current?.click()}
        >
          {text('domains.import')}
        </Button>
        <VisuallyHidden>
          <input
            ref={fileInput}
            type="file"
            accept="text/plain,.txt"
            tabIndex={-1}
            aria-label={text('domains.import')}
            onChange={handleFile}
          />
        </VisuallyHidden>
      </Flex>
    </Panel>
  );
};
