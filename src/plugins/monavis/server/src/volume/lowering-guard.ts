import type { Core } from '@strapi/strapi';
import { Refusal } from '../access/refusal';
import { getService } from '../get-service';

const DEMARCHE = 'api::demarche.demarche';
const PUBLISH = 'plugin::content-manager.explorer.publish';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

interface Write {
  documentId: string;
  data?: Record<string, unknown>;
}

const toVolume = (value: unknown): number | null => (value == null ? null : Number(value));

/** A session that edits démarches without curating the référentiel: a porteur. Scripts have no session. */
const isPorteur = (strapi: Core.Strapi): boolean => {
  const ability = strapi.requestContext.get()?.state.userAbility;
  return ability !== undefined && !ability.can(PUBLISH, DEMARCHE);
};

const refuseUnlocking = async (
  strapi: Core.Strapi,
  { documentId, data = {} }: Write
): Promise<void> => {
  if (!('annualVolume' in data) && !('annualOnlineVolume' in data)) return;
  const draft = await strapi.db
    .query(DEMARCHE)
    .findOne({ where: { documentId, publishedAt: null } });
  if (!draft) return;
  const volumes = { ...draft, ...data };
  const wouldUnlock = await getService('volume', { strapi }).wouldUnlock(draft.numero, {
    annualVolume: toVolume(volumes.annualVolume),
    annualOnlineVolume: toVolume(volumes.annualOnlineVolume),
  });
  if (wouldUnlock) {
    throw new Refusal(
      'Cette volumétrie lèverait le blocage de la démarche : demandez l’activation depuis « Code à intégrer ».'
    );
  }
};

/**
 * Porteurs edit the volumes of their démarches; writing a smaller one must not open what an administrateur has to
 * open, nor may going back to what was published. Éditeurs do both freely.
 */
export const createLoweringGuard =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (context, next) => {
    if (context.uid === DEMARCHE && isPorteur(strapi)) {
      if (context.action === 'update') await refuseUnlocking(strapi, context.params);
      // Strapi takes it for an update, though it brings back every field, those that only éditeurs may write too.
      if (context.action === 'discardDraft') {
        throw new Refusal('Seul un éditeur peut annuler les modifications d’une démarche.');
      }
    }
    return next();
  };
