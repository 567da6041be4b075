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
import { createTestMode } from './test-mode';

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
    store: service,
    pages,
    signer,
    limits: getService('voteLimits', { strapi }),
    minimumAge: getConfig('voteMinimumAge', { strapi }),
  });
  const testMode = createTestMode({ service, pages, signer });
  return createVotingController({ service, pages, journey, testMode });
};
