import { useState } from 'react';
import type { FormEvent } from 'react';
import { Flex, Modal, Typography } from '@strapi/design-system';
import { API_KEY_NAME_LENGTH } from '../../../../shared/contracts/api-keys';
import { useErrorText } from '../../hooks/useErrorText';
import { useText } from '../../hooks/useText';
import { FormFooter } from '../FormFooter';
import { ModalForm } from '../ModalForm';
import { KeyField } from './KeyField';
import type { CreatedKey, CreateKeyRequest } from './outcome';

const EMPTY = { name: '', administration: '', expiresOn: '' };

interface CreateKeyFormProps {
  create: CreateKeyRequest;
  administrations?: string[];
  onCreated: (key: CreatedKey) => void;
}

/** What a new key serves for, and until when. */
export const CreateKeyForm = ({ create, administrations, onCreated }: CreateKeyFormProps) => {
  const text = useText();
  const formatError = useErrorText();
  const [form, setForm] = useState(EMPTY);
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const field = (name: keyof typeof EMPTY) => ({
    name,
    label: text(`api-keys.field.${name}`),
    hint: text(`api-keys.field.${name}.hint`),
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  });
  const missing = (name: keyof typeof EMPTY): string | undefined =>
    isChecked && !form[name].trim() ? text('form.required') : undefined;

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    setRefusal(undefined);
    if (!form.name.trim() || (administrations && !form.administration.trim())) return;
    setIsBusy(true);
    const outcome = await create({ ...form, expiresOn: form.expiresOn || null });
    setIsBusy(false);
    if ('error' in outcome) setRefusal(formatError(outcome.error));
    else onCreated(outcome.data.data);
  };

  return (
    <ModalForm title={text('api-keys.create')} onSubmit={handleSubmit}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <KeyField
            {...field('name')}
            isRequired
            error={missing('name')}
            maxLength={API_KEY_NAME_LENGTH}
          />
          {administrations && (
            <KeyField
              {...field('administration')}
              isRequired
              error={missing('administration')}
              maxLength={255}
              choices={administrations}
            />
          )}
          <KeyField
            {...field('expiresOn')}
            type="date"
            min={new Date().toISOString().slice(0, 10)}
          />
          {/* A live region is there before what it says. */}
          <div role="alert">
            {refusal && (
              <Typography tag="p" textColor="danger600">
                {refusal}
              </Typography>
            )}
          </div>
        </Flex>
      </Modal.Body>
      <FormFooter submitLabel={text('api-keys.create')} isBusy={isBusy} />
    </ModalForm>
  );
};
