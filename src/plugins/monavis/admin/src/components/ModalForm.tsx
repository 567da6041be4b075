import type { FormEventHandler, ReactNode } from 'react';
import { Modal } from '@strapi/design-system';
import { useText } from '../hooks/useText';

interface ModalFormProps {
  title: string;
  onSubmit: FormEventHandler;
  children: ReactNode;
}

/** A form that fills a modal. */
export const ModalForm = ({ title, onSubmit, children }: ModalFormProps) => {
  const text = useText();
  return (
    <form onSubmit={onSubmit} noValidate>
      <Modal.Header closeLabel={text('form.close')}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      {children}
    </form>
  );
};
