import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { PublicHandler } from '../site/front';
import type { PublicRequest } from '../site/public-request';
import type { SiteContext } from '../site/shell';
import { createVotingController } from './controller';
import { createJourney } from './journey';
import { createPages } from './pages';
import { createTokenSigner } from './signed-token';

interface VotingInput {
  strapi: Core.Strapi;
  site: SiteContext;
}

/** @returns the handler of the vote forms, for the public front */
export const createVotingHandler = ({
  strapi,
  site,
}: VotingInput): PublicHandler<PublicRequest> => {
  const service = getService('voting', { strapi });
  const pages = createPages(site);
  const signer = createTokenSigner(getConfig('formSecrets', { strapi }));
  const journey = createJourney({
    service,
    pages,
    signer,
    limits: getService('voteLimits', { strapi }),
    minimumAge: getConfig('voteMinimumAge', { strapi }),
  });
  return createVotingController({ service, pages, journey });
};
