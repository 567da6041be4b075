import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, Field, Textarea, Typography } from '@strapi/design-system';
import { Panel } from '../../../components/Panel';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { useRequestVolumeMutation } from '../../../services/volume-requests';

/** Asks administrators to open the form of a démarche over the limit. */
export const VolumeRequestForm = ({ numero }: { numero: number }) => {
  const text = useText();
  const tell = useFeedback();
  const [send, { isLoading }] = useRequestVolumeMutation();
  const [message, setMessage] = useState('');
  const [hasError, setHasError] = useState(false);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { message: message.trim() };
    setHasError(!body.message);
    if (body.message && tell(await send({ numero, body }), 'volume.sent')) setMessage('');
  };

  return (
    <Panel tag="form" onSubmit={handleSubmit} noValidate>
      <Typography variant="delta" tag="h2" fontWeight="bold">
        {text('volume.request')}
      </Typography>
      <Box paddingTop={4} paddingBottom={4}>
        <Field.Root
          name="message"
          required
          hint={text('volume.message.hint')}
          error={hasError && !message.trim() ? text('form.required') : undefined}
        >
          <Field.Label>{text('volume.message')}</Field.Label>
          <Textarea
            value={message}
            maxLength={2000}
            onChange={({ target }: { target: { value: string } }) => setMessage(target.value)}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Box>
      <Button type="submit" loading={isLoading}>
        {text('volume.send')}
      </Button>
    </Panel>
  );
};
