import type { Core } from '@strapi/strapi';
import { createRolesService } from './access/roles';
import { createAccountRequestsService } from './accounts/account-requests';
import { createAllowedDomainsService } from './accounts/allowed-domains';
import { createConfirmationService } from './accounts/confirmation';
import { createDemandsService } from './accounts/demands';
import { createMailCapsService } from './accounts/mail-caps';
import { createPasswordResetService } from './accounts/password-reset';
import { createRegistrationsService } from './accounts/registrations';
import { createAccountTokensService } from './accounts/tokens';
import { createAdditionsService } from './additions/service';
import { createMailChoicesService } from './agent-mails/choices-service';
import { createDigestService } from './agent-mails/digest-service';
import { createScoreAlertsService } from './agent-mails/score-alerts-service';
import { createApiAccessService } from './api-keys/access-service';
import { createApiKeysService } from './api-keys/service';
import { createAuditService } from './audit/service';
import { createButtonsService } from './buttons/service';
import { createCatalogueSearchService } from './catalogue/search-service';
import { createSearchServerService } from './catalogue/search-server-service';
import { createPublicPagesService } from './catalogue/public-pages-service';
import { createDemarchesService } from './catalogue/demarches-service';
import { createCatalogueService } from './catalogue/service';
import { createSynonymsService } from './catalogue/synonyms/service';
import { createExtractFilesService } from './extracts/file-service';
import { createExtractsService } from './extracts/service';
import { createExtractWorkService } from './extracts/work-service';
import { createFormsService } from './forms/service';
import { createHomeService } from './home/service';
import { createImportFilesService } from './imports/files-service';
import { createImportsService } from './imports/service';
import { createImportWorkService } from './imports/work-service';
import { createJobsService } from './jobs/service';
import { createMergesService } from './merges/service';
import { createLocalMailboxService } from './notifications/local-mailbox';
import { createFlagsService } from './moderation/flags-service';
import { createModerationService } from './moderation/service';
import { createNotificationsService } from './notifications/service';
import { createOwnershipService } from './ownership/service';
import { createLinksService } from './quality/links-service';
import { createQualityService } from './quality/service';
import { createRepliesService } from './replies/service';
import { createReviewReadingService } from './reviews/reading-service';
import { createReviewsService } from './reviews/service';
import { createReviewWordsService } from './reviews/words/service';
import { createStatisticsReportService } from './statistics/report-service';
import { createStatisticsService } from './statistics/service';
import { createSuspectsService } from './suspects/service';
import { createVerificationService } from './verification/service';
import { createVolumeService } from './volume/service';
import { createVoteThreadService } from './vote-thread/service';
import { hostInStrapi } from './voting/host';
import { createVoteLimitsService } from './voting/limits/service';
import { createVotingService } from './voting/service';

export const services = {
  accountRequests: createAccountRequestsService,
  accountTokens: createAccountTokensService,
  additions: createAdditionsService,
  allowedDomains: createAllowedDomainsService,
  apiAccess: createApiAccessService,
  apiKeys: createApiKeysService,
  audit: createAuditService,
  buttons: createButtonsService,
  catalogue: createCatalogueService,
  catalogueSearch: createCatalogueSearchService,
  confirmation: createConfirmationService,
  demands: createDemandsService,
  demarches: createDemarchesService,
  digest: createDigestService,
  extractFiles: createExtractFilesService,
  extractWork: createExtractWorkService,
  extracts: createExtractsService,
  flags: createFlagsService,
  forms: createFormsService,
  home: createHomeService,
  importFiles: createImportFilesService,
  importWork: createImportWorkService,
  imports: createImportsService,
  jobs: createJobsService,
  links: createLinksService,
  localMailbox: createLocalMailboxService,
  mailCaps: createMailCapsService,
  mailChoices: createMailChoicesService,
  merges: createMergesService,
  moderation: createModerationService,
  notifications: createNotificationsService,
  ownership: createOwnershipService,
  passwordReset: createPasswordResetService,
  publicPages: createPublicPagesService,
  quality: createQualityService,
  registrations: createRegistrationsService,
  replies: createRepliesService,
  reviewReading: createReviewReadingService,
  reviewWords: createReviewWordsService,
  reviews: createReviewsService,
  roles: createRolesService,
  scoreAlerts: createScoreAlertsService,
  searchServer: createSearchServerService,
  statistics: createStatisticsService,
  statisticsReport: createStatisticsReportService,
  suspects: createSuspectsService,
  synonyms: createSynonymsService,
  verification: createVerificationService,
  volume: createVolumeService,
  voteLimits: (context: { strapi: Core.Strapi }) => createVoteLimitsService(hostInStrapi(context)),
  voteThread: createVoteThreadService,
  voting: (context: { strapi: Core.Strapi }) => createVotingService(hostInStrapi(context)),
};

export type Services = { [TName in keyof typeof services]: ReturnType<(typeof services)[TName]> };
