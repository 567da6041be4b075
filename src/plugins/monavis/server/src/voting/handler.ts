import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { PublicHandler } from '../site/front';
import type { PublicRequest } from '../site/public-request';
import type { SiteContext } from '../site/shell';
import { createVotingController } from './controller';
import { createJourney } from './journey';
import { createPages } from './pages';
import type { WorkFiles } from './page/work';
import { createProofOfWork } from './proof-of-work/proof-of-work';
import { createTokenSigner } from './signed-token';
import { createTestMode } from './test-mode';
import { createVoteGuard } from './vote-guard';

interface VotingInput {
  strapi: Core.Strapi;
  site: SiteContext;
  workFiles: WorkFiles;
}

/** @returns the handler of the vote forms, for the public front */
export const createVotingHandler = ({
  strapi,
  site,
  workFiles,
}: VotingInput): PublicHandler<PublicRequest> => {
  const service = getService('voting', { strapi });
  const pages = createPages(site, workFiles);
  const secrets = getConfig('formSecrets', { strapi });
  const signer = createTokenSigner(secrets);
  const minimumAge = getConfig('voteMinimumAge', { strapi });
  const guard = createVoteGuard({
    limits: getService('voteLimits', { strapi }),
    work: getConfig('isProofOfWorkOn', { strapi }) ? createProofOfWork(secrets) : null,
    minimumAge,
  });
  const journey = createJourney({ store: service, pages, signer, guard, minimumAge });
  const testMode = createTestMode({ service, pages, signer });
  return createVotingController({ service, pages, journey, testMode });
};
