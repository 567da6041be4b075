import { useRef, useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useText } from '../../../hooks/useText';
import { CreateButtonForm } from './CreateButtonForm';

interface CreateButtonProps {
  numero: number;
  onCreated: (id: number) => void;
}

/** « Générer le code »: opens the form of a new button. */
export const CreateButton = ({ numero, onCreated }: CreateButtonProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const isCreated = useRef(false);

  const handleOpenChange = (next: boolean) => {
    isCreated.current = false;
    setIsOpen(next);
  };

  const handleCreated = (id: number) => {
    isCreated.current = true;
    setIsOpen(false);
    onCreated(id);
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={handleOpenChange}>
      <Modal.Trigger>
        <Button size="L" startIcon={<Plus />}>
          {text('code.generate')}
        </Button>
      </Modal.Trigger>
      <Modal.Content
        // The modal would give the focus back to its trigger, and take it from the new code.
        onCloseAutoFocus={(event) => isCreated.current && event.preventDefault()}
      >
        <CreateButtonForm numero={numero} onCreated={handleCreated} />
      </Modal.Content>
    </Modal.Root>
  );
};
