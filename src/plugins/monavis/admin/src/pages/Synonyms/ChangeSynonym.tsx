import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Synonym } from '../../../../shared/contracts/catalogue';
import { FormFooter } from '../../components/FormFooter';
import { ModalForm } from '../../components/ModalForm';
import { useText } from '../../hooks/useText';
import { useChangeSynonymMutation } from '../../services/synonyms';
import { PairFields } from './PairFields';
import { usePairForm } from './usePairForm';

/** Changes a pair of the list. */
export const ChangeSynonym = ({ synonym: { id, expression, meaning } }: { synonym: Synonym }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [isOpen, setIsOpen] = useState(false);
  const [change, { isLoading }] = useChangeSynonymMutation();
  const { fields, handleSubmit, reset } = usePairForm({
    initial: { expression, meaning },
    save: (pair) => change({ id, ...pair }),
    onSaved: () => {
      setIsOpen(false);
      toggleNotification({ type: 'success', message: text('synonyms.changed') });
    },
  });
  const handleOpenChange = (next: boolean) => {
    reset();
    setIsOpen(next);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={handleOpenChange}>
      <Modal.Trigger>
        <Button variant="tertiary" aria-label={text('synonyms.change.label', { expression })}>
          {text('synonyms.change')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <ModalForm title={text('synonyms.change.title')} onSubmit={handleSubmit}>
          <Modal.Body>
            <PairFields {...fields} />
          </Modal.Body>
          <FormFooter submitLabel={text('synonyms.save')} isBusy={isLoading} />
        </ModalForm>
      </Modal.Content>
    </Modal.Root>
  );
};
