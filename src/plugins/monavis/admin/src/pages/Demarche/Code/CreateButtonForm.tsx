import { useState } from 'react';
import type { FormEvent } from 'react';
import { Flex, Modal } from '@strapi/design-system';
import type { ButtonStyle } from '../../../../../shared/contracts/buttons';
import { FormFooter } from '../../../components/FormFooter';
import { ModalForm } from '../../../components/ModalForm';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { useCreateButtonMutation } from '../../../services/buttons';
import { ButtonNameField } from './ButtonNameField';
import { StyleChoice } from './StyleChoice';

interface CreateButtonFormProps {
  numero: number;
  onCreated: (id: number) => void;
}

/** Name and style of a new button. */
export const CreateButtonForm = ({ numero, onCreated }: CreateButtonFormProps) => {
  const text = useText();
  const tell = useFeedback();
  const [create, { isLoading }] = useCreateButtonMutation();
  const [name, setName] = useState('');
  const [style, setStyle] = useState<ButtonStyle>('bleu');
  const [hasError, setHasError] = useState(false);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), style };
    setHasError(!body.name);
    if (!body.name) return;
    const outcome = await create({ numero, body });
    tell(outcome, 'code.created');
    if ('data' in outcome) onCreated(outcome.data.data.id);
  };

  return (
    <ModalForm title={text('code.generate')} onSubmit={handleSubmit}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <ButtonNameField
            value={name}
            error={hasError && !name.trim() ? text('button.name.required') : undefined}
            onChange={setName}
          />
          <StyleChoice value={style} onChange={setStyle} />
        </Flex>
      </Modal.Body>
      <FormFooter submitLabel={text('code.generate')} isBusy={isLoading} />
    </ModalForm>
  );
};
