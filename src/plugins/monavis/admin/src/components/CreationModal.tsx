import { useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Modal } from '@strapi/design-system';

interface CreationModalProps<TCreated> {
  /** The button that opens the modal. */
  trigger: ReactElement;
  /** Told of what was made, while the modal closes. */
  onCreated: (created: TCreated) => void;
  /** Told once it is gone, and keeps the focus no more, if something was made. */
  onClosed?: () => void;
  /** The form, given what to call when it is done. */
  children: (done: (created: TCreated) => void) => ReactNode;
}

interface FormProps<TCreated> {
  render: CreationModalProps<TCreated>['children'];
  done: (created: TCreated) => void;
}

/** A component of its own, so that what reads a ref is handed on rather than called while rendering. */
const Form = <TCreated,>({ render, done }: FormProps<TCreated>) => render(done);

/** A form in a modal, which makes something that the page then shows. */
export const CreationModal = <TCreated,>({
  trigger,
  onCreated,
  onClosed,
  children,
}: CreationModalProps<TCreated>) => {
  const [isOpen, setIsOpen] = useState(false);
  const isCreated = useRef(false);

  const handleOpenChange = (next: boolean) => {
    isCreated.current = false;
    setIsOpen(next);
  };

  const handleCreated = (created: TCreated) => {
    isCreated.current = true;
    setIsOpen(false);
    onCreated(created);
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={handleOpenChange}>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      <Modal.Content
        onCloseAutoFocus={(event) => {
          if (!isCreated.current) return;
          // The modal would give the focus back to its trigger, and take it from what is new.
          event.preventDefault();
          onClosed?.();
        }}
      >
        <Form render={children} done={handleCreated} />
      </Modal.Content>
    </Modal.Root>
  );
};
