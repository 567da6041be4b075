import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useText } from '../../../hooks/useText';
import { CreateButtonForm } from './CreateButtonForm';

/** « Générer le code »: opens the form of a new button. */
export const CreateButton = ({ numero }: { numero: number }) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button size="L" startIcon={<Plus />}>
          {text('code.generate')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <CreateButtonForm numero={numero} onCreated={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
