import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { ReviewFilter } from '../../../../../shared/contracts/reviews';
import { useText } from '../../../hooks/useText';
import { ExportForm } from './ExportForm';

interface ExportButtonProps {
  numero: number;
  /** Of the list; empty for every review. */
  filter?: ReviewFilter;
}

/** « Exporter » the reviews of a démarche. */
export const ExportButton = ({ numero, filter = {} }: ExportButtonProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Download />}>
          {text('extracts.export')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <ExportForm numero={numero} filter={filter} onDone={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
