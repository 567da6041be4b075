import { createAccountsController } from './accounts/controller';
import { createAdditionsController } from './additions/controller';
import { createAgentMailsController } from './agent-mails/controller';
import { createApiKeysController } from './api-keys/controller';
import { createAuditController } from './audit/controller';
import { createButtonsController } from './buttons/controller';
import { createCatalogueController } from './catalogue/controller';
import { createSynonymsController } from './catalogue/synonyms/controller';
import { createExtractsController } from './extracts/controller';
import { createFormsController } from './forms/controller';
import { createHomeController } from './home/controller';
import { createImportsController } from './imports/controller';
import { createMergesController } from './merges/controller';
import { createModerationController } from './moderation/controller';
import { createOwnershipController } from './ownership/controller';
import { createQualityController } from './quality/controller';
import { createRepliesController } from './replies/controller';
import { createReviewsController } from './reviews/controller';
import { createStatisticsController } from './statistics/controller';
import { createSuspectsController } from './suspects/controller';
import { createVerificationController } from './verification/controller';
import { createVolumeController } from './volume/controller';

export const controllers = {
  accounts: createAccountsController,
  additions: createAdditionsController,
  agentMails: createAgentMailsController,
  apiKeys: createApiKeysController,
  audit: createAuditController,
  buttons: createButtonsController,
  catalogue: createCatalogueController,
  extracts: createExtractsController,
  forms: createFormsController,
  home: createHomeController,
  imports: createImportsController,
  merges: createMergesController,
  moderation: createModerationController,
  ownership: createOwnershipController,
  quality: createQualityController,
  replies: createRepliesController,
  reviews: createReviewsController,
  statistics: createStatisticsController,
  suspects: createSuspectsController,
  synonyms: createSynonymsController,
  verification: createVerificationController,
  volume: createVolumeController,
};
