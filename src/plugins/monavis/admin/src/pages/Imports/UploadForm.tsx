import { useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { Box, Button, Field, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { Panel } from '../../components/Panel';
import { useErrorText } from '../../hooks/useErrorText';
import { useText } from '../../hooks/useText';
import { importLink } from '../../paths';
import { useUploadImportMutation } from '../../services/imports';

/** Sends a file: it is read and kept, nothing of it is written. */
export const UploadForm = () => {
  const text = useText();
  const wordError = useErrorText();
  const navigate = useNavigate();
  const [upload, { isLoading }] = useUploadImportMutation();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) {
      setError(text('form.required'));
      return;
    }
    const answer = await upload(file);
    if ('error' in answer) setError(wordError(answer.error));
    else navigate(importLink(answer.data.data.id));
  };

  return (
    <Panel tag="form" onSubmit={handleSubmit} noValidate marginBottom={6}>
      <Typography tag="h2" variant="delta" paddingBottom={4}>
        {text('imports.upload.title')}
      </Typography>
      <Field.Root name="file" required hint={text('imports.upload.hint')} error={error}>
        <Field.Label>{text('imports.upload.label')}</Field.Label>
        <Field.Input
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            setFile(target.files?.[0]);
            setError(undefined);
          }}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Box paddingTop={4}>
        <Button type="submit" loading={isLoading}>
          {text('imports.upload')}
        </Button>
      </Box>
    </Panel>
  );
};
