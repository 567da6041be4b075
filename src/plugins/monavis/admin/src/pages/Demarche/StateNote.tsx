import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';

/** Why a démarche is out of use: merged into another one, or archived. */
export const StateNote = ({ demarche }: { demarche: DemarchePage }) => {
  const text = useText();
  const { mergedInto: numero, archiveReason: reason, isArchived } = demarche;
  if (numero) {
    return (
      <Panel>
        <Typography tag="p" paddingBottom={3}>
          {text('demarche.merged', { numero })}
        </Typography>
        <Link tag={RouterLink} to={demarcheLink(numero)}>
          {text('demarche.merged.link', { numero })}
        </Link>
      </Panel>
    );
  }
  if (!isArchived || !reason) return null;
  return (
    <Panel>
      <Typography tag="p">{text('demarche.archived.reason', { reason })}</Typography>
    </Panel>
  );
};
