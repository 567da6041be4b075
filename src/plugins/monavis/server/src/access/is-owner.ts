import type { Core } from '@strapi/strapi';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { sessionOf, type DemarcheContext } from './admin-context';
import { Refusal } from './refusal';
import { refuseMerged } from './refuse-merged';

/**
 * Lets the porteurs of the démarche `:numero` pass, and who manages every démarche. What it read of the démarche is for the
 * controllers behind it: `state.demarche`.
 *
 * @throws NotFoundError when the démarche does not exist, Refusal when it is somebody else's, or is merged: `details.mergedInto` says
 *   where to
 */
export const isOwner = async (
  context: DemarcheContext,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<true> => {
  const { userId, managesAll } = sessionOf(context);
  const numero = parseNumero(context.params.numero);
  const access = await getService('ownership', { strapi }).accessOf(numero, userId);
  refuseMerged(numero, access.mergedInto);
  if (!managesAll && !access.isOwner) {
    throw new Refusal('Seuls les porteurs de cette démarche ont accès à cette page.');
  }
  context.state.demarche = { isDemo: access.isDemo };
  return true;
};
