import type { Core } from '@strapi/strapi';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { sessionOf, type AdminContext } from './admin-context';
import { Refusal } from './refusal';
import { refuseMerged } from './refuse-merged';

/**
 * Lets the porteurs of the démarche `:numero` pass, and who manages every démarche.
 *
 * @throws NotFoundError when the démarche does not exist, Refusal when it is somebody else's, or is merged: `details.mergedInto` says
 *   where to
 */
export const isOwner = async (
  context: AdminContext,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<true> => {
  const { userId, managesAll } = sessionOf(context);
  const numero = parseNumero(context.params.numero);
  const { mergedInto } = await getService('demarches', { strapi }).find(numero);
  refuseMerged(numero, mergedInto);
  if (!managesAll && !(await getService('ownership', { strapi }).isOwner(numero, userId))) {
    throw new Refusal('Seuls les porteurs de cette démarche ont accès à cette page.');
  }
  return true;
};
