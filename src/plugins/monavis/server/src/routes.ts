import type { AdminRoute } from './access/route';
import { accountsRoutes } from './accounts/routes';
import { additionsRoutes } from './additions/routes';
import { agentMailsRoutes } from './agent-mails/routes';
import { apiKeysRoutes } from './api-keys/routes';
import { auditRoutes } from './audit/routes';
import { buttonsRoutes } from './buttons/routes';
import { catalogueRoutes } from './catalogue/routes';
import { synonymsRoutes } from './catalogue/synonyms/routes';
import { extractsRoutes } from './extracts/routes';
import { formsRoutes } from './forms/routes';
import { homeRoutes } from './home/routes';
import { importsRoutes } from './imports/routes';
import { mergesRoutes } from './merges/routes';
import { moderationRoutes } from './moderation/routes';
import { ownershipRoutes } from './ownership/routes';
import { qualityRoutes } from './quality/routes';
import { repliesRoutes } from './replies/routes';
import { reviewsRoutes } from './reviews/routes';
import { statisticsRoutes } from './statistics/routes';
import { suspectsRoutes } from './suspects/routes';
import { verificationRoutes } from './verification/routes';
import { volumeRoutes } from './volume/routes';

const adminRoutes: AdminRoute[] = [
  ...catalogueRoutes,
  ...synonymsRoutes,
  ...homeRoutes,
  ...agentMailsRoutes,
  ...ownershipRoutes,
  ...buttonsRoutes,
  ...formsRoutes,
  ...volumeRoutes,
  ...reviewsRoutes,
  ...moderationRoutes,
  ...repliesRoutes,
  ...statisticsRoutes,
  ...extractsRoutes,
  ...suspectsRoutes,
  ...accountsRoutes,
  ...auditRoutes,
  ...mergesRoutes,
  ...additionsRoutes,
  ...verificationRoutes,
  ...importsRoutes,
  ...qualityRoutes,
  ...apiKeysRoutes,
];

export const routes = { admin: { type: 'admin', routes: adminRoutes } };
