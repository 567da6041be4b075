import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { CreationModal } from '../../../components/CreationModal';
import { useText } from '../../../hooks/useText';
import { CreateButtonForm } from './CreateButtonForm';

interface CreateButtonProps {
  numero: number;
  onCreated: (id: number) => void;
}

/** « Générer le code »: opens the form of a new button. */
export const CreateButton = ({ numero, onCreated }: CreateButtonProps) => {
  const text = useText();
  return (
    <CreationModal
      trigger={
        <Button size="L" startIcon={<Plus />}>
          {text('code.generate')}
        </Button>
      }
      onCreated={onCreated}
    >
      {(done) => <CreateButtonForm numero={numero} onCreated={done} />}
    </CreationModal>
  );
};
