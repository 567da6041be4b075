import { BackButton } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import { catalogueLink } from '../../paths';
import { AddDemarcheForm } from './AddDemarcheForm';

/** « Ajouter une démarche manquante »; the address may hold the name that was searched for. */
const AddDemarchePage = () => {
  const text = useText();
  const name = useSearchParams()[0].get('nom') ?? '';
  return (
    <PluginPage
      title={text('additions.title')}
      subtitle={text('additions.subtitle')}
      permission={PERMISSIONS.addDemarche}
      navigationAction={<BackButton fallback={catalogueLink(name)} />}
    >
      <AddDemarcheForm key={name} name={name} />
    </PluginPage>
  );
};

export default AddDemarchePage;
