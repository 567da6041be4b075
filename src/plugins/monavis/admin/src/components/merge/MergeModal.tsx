import { useState } from 'react';
import type { ReactElement } from 'react';
import { Modal } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { MergeModalBody } from './MergeModalBody';
import { MergeTargetForm } from './MergeTargetForm';

interface MergeModalProps {
  trigger: ReactElement;
  /** Number of the démarche that goes. */
  source: number;
  /** Number of the one that stays; asked for when it is not known. */
  target?: number;
}

/** Merges a démarche into another, after it was shown what moves. */
export const MergeModal = ({ trigger, source, target }: MergeModalProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(target);
  const [isAsking, setIsAsking] = useState(target === undefined);

  const handleOpenChange = (next: boolean) => {
    setIsOpen(next);
    setChosen(target);
    setIsAsking(target === undefined);
  };
  const handleChoose = (number: number) => {
    setChosen(number);
    setIsAsking(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={handleOpenChange}>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('form.close')}>
          <Modal.Title>{text('merge.title')}</Modal.Title>
        </Modal.Header>
        {isAsking || chosen === undefined ? (
          <MergeTargetForm source={source} initial={chosen} onChoose={handleChoose} />
        ) : (
          <MergeModalBody
            source={source}
            target={chosen}
            onDone={() => handleOpenChange(false)}
            onBack={target === undefined ? () => setIsAsking(true) : undefined}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
};
