import { useRef } from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useText } from '../../hooks/useText';
import { CreationModal } from '../CreationModal';
import { CreateKeyForm } from './CreateKeyForm';
import type { CreatedKey, CreateKeyRequest } from './outcome';

interface CreateKeyProps {
  create: CreateKeyRequest;
  /** Names to choose among, where the key is one of an administration. */
  administrations?: string[];
  /** Told once the form is gone: what shows the key may take the focus. */
  onCreated: (key: CreatedKey) => void;
}

/** « Créer une clé »: opens its form. */
export const CreateKey = ({ onCreated, ...form }: CreateKeyProps) => {
  const text = useText();
  const created = useRef<CreatedKey>();
  return (
    <CreationModal
      trigger={<Button startIcon={<Plus />}>{text('api-keys.create')}</Button>}
      onCreated={(key: CreatedKey) => {
        created.current = key;
      }}
      onClosed={() => created.current && onCreated(created.current)}
    >
      {(done) => <CreateKeyForm {...form} onCreated={done} />}
    </CreationModal>
  );
};
