import type { PublicHandler } from '../site/guard';
import type { PublicRequest } from '../site/public-request';
import type { SiteContext } from '../site/shell';
import { createVotingController } from './controller';
import type { VotingSettings } from './host';
import { createJourney } from './journey';
import type { VoteLimitsService } from './limits/service';
import { createPages } from './pages';
import type { WorkFiles } from './page/work';
import { createProofOfWork } from './proof-of-work/proof-of-work';
import type { VotingService } from './service';
import { createTokenSigner } from './signed-token';
import { createTestMode } from './test-mode';
import { createVoteGuard } from './vote-guard';

interface VotingInput {
  service: VotingService;
  limits: VoteLimitsService;
  settings: VotingSettings;
  site: SiteContext;
  workFiles: WorkFiles;
}

/** @returns the handler of the vote forms, for the public front */
export const createVotingHandler = ({
  service,
  limits,
  settings: { formSecrets, isProofOfWorkOn, voteMinimumAge: minimumAge },
  site,
  workFiles,
}: VotingInput): PublicHandler<PublicRequest> => {
  const pages = createPages(site, workFiles);
  const signer = createTokenSigner(formSecrets);
  const work = isProofOfWorkOn ? createProofOfWork(formSecrets) : null;
  const guard = createVoteGuard({ limits, work, minimumAge });
  const journey = createJourney({ store: service, pages, signer, guard, minimumAge });
  const testMode = createTestMode({ service, pages, signer });
  return createVotingController({ service, pages, journey, testMode });
};
