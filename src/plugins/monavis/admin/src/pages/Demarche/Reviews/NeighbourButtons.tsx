import { Button, Modal } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { useText } from '../../../hooks/useText';
import type { Neighbours } from './neighbours';

interface NeighbourButtonsProps {
  neighbours: Neighbours;
  onNewer: () => void;
  onOlder: () => void;
}

/**
 * The ways to the reviews before and after. At the end of the list they say so and keep the focus: a disabled button would
 * lose it, and the keys with it.
 */
export const NeighbourButtons = ({ neighbours, onNewer, onOlder }: NeighbourButtonsProps) => {
  const text = useText();
  const { newerId, olderId } = neighbours;
  return (
    <Modal.Footer>
      <Button
        variant="tertiary"
        startIcon={<ArrowLeft />}
        aria-disabled={newerId === null}
        aria-keyshortcuts="K ArrowLeft"
        onClick={onNewer}
      >
        {text('review.newer')}
      </Button>
      <Button
        variant="tertiary"
        endIcon={<ArrowRight />}
        aria-disabled={olderId === null}
        aria-keyshortcuts="J ArrowRight"
        onClick={onOlder}
      >
        {text('review.older')}
      </Button>
    </Modal.Footer>
  );
};
