import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { PERMISSIONS } from '../../../shared/permissions';
import { useCan } from '../hooks/useCan';
import { useText } from '../hooks/useText';
import { additionLink } from '../paths';

/** « Ajouter une démarche manquante », with the words that found nothing. */
export const AddDemarcheLink = ({ words }: { words: string }) => {
  const text = useText();
  if (!useCan(PERMISSIONS.addDemarche)) return null;
  return (
    <LinkButton tag={Link} to={additionLink(words)} variant="secondary" startIcon={<Plus />}>
      {text('additions.link')}
    </LinkButton>
  );
};
