import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { PERMISSIONS } from '../../../shared/permissions';
import { useCan } from '../hooks/useCan';
import { useText } from '../hooks/useText';
import { DemarchePanelContent } from './DemarchePanelContent';

const DEMARCHE = 'api::demarche.demarche';

/** Beside a démarche in the Content Manager: the same state and action as on its MonAvis page. */
export const DemarchePanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const mayRead = useCan(PERMISSIONS.readCatalogue);
  const numero = Number(document?.numero);
  if (model !== DEMARCHE || !mayRead || !(numero > 0)) return null;
  return { title: text('panel.title'), content: <DemarchePanelContent numero={numero} /> };
};
