import {
  Briefcase,
  CheckCircle,
  ClockCounterClockwise,
  Globe,
  Key,
  ListSearch,
  Quotes,
  Shield,
  TrendUp,
  Upload,
  User,
  WarningCircle,
} from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Permission } from '../../../shared/permissions';
import { PERMISSIONS } from '../../../shared/permissions';
import { PATHS } from '../paths';
import { descriptor } from '../translations/text-id';

const granted = (action: Permission) => [{ action, subject: null }];

/** Adds the plugin's pages to the panel: those of the menu come between Strapi's home (0) and the Content Manager (1). */
export const registerPages = (app: StrapiApp): void => {
  app.addMenuLink({
    to: PATHS.home,
    icon: Briefcase,
    intlLabel: descriptor('home.title'),
    permissions: granted(PERMISSIONS.readCatalogue),
    position: 0.1,
    Component: () => import('./Home/HomePage'),
  });
  app.addMenuLink({
    to: PATHS.catalogue,
    icon: ListSearch,
    intlLabel: descriptor('catalogue.title'),
    permissions: granted(PERMISSIONS.readCatalogue),
    position: 0.2,
    Component: () => import('./Catalogue/CataloguePage'),
  });
  app.addMenuLink({
    to: PATHS.synonyms,
    icon: Quotes,
    intlLabel: descriptor('synonyms.title'),
    permissions: granted(PERMISSIONS.curateCatalogue),
    position: 0.25,
    Component: () => import('./Synonyms/SynonymsPage'),
  });
  app.addMenuLink({
    to: PATHS.verification,
    icon: CheckCircle,
    intlLabel: descriptor('verification.title'),
    permissions: granted(PERMISSIONS.curateCatalogue),
    position: 0.21,
    Component: () => import('./Verification/VerificationPage'),
  });
  app.addMenuLink({
    to: PATHS.imports,
    icon: Upload,
    intlLabel: descriptor('imports.title'),
    permissions: granted(PERMISSIONS.curateCatalogue),
    position: 0.22,
    Component: () => import('./Imports/ImportsPage'),
  });
  app.addMenuLink({
    to: PATHS.highVolume,
    icon: TrendUp,
    intlLabel: descriptor('requests.title'),
    permissions: granted(PERMISSIONS.decideVolume),
    position: 0.3,
    Component: () => import('./HighVolume/HighVolumePage'),
  });
  app.addMenuLink({
    to: PATHS.suspects,
    icon: Shield,
    intlLabel: descriptor('suspects.title'),
    permissions: granted(PERMISSIONS.judgeSuspects),
    position: 0.35,
    Component: () => import('./Suspects/SuspectsPage'),
  });
  app.addMenuLink({
    to: PATHS.moderation,
    icon: WarningCircle,
    intlLabel: descriptor('moderation.title'),
    permissions: granted(PERMISSIONS.moderateReviews),
    position: 0.36,
    Component: () => import('./Moderation/ModerationPage'),
  });
  app.addMenuLink({
    to: PATHS.accountRequests,
    icon: User,
    intlLabel: descriptor('accounts.title'),
    permissions: granted(PERMISSIONS.manageAccounts),
    position: 0.4,
    Component: () => import('./AccountRequests/AccountRequestsPage'),
  });
  app.addMenuLink({
    to: PATHS.allowedDomains,
    icon: Globe,
    intlLabel: descriptor('domains.title'),
    permissions: granted(PERMISSIONS.manageAccounts),
    position: 0.5,
    Component: () => import('./AllowedDomains/AllowedDomainsPage'),
  });
  app.addMenuLink({
    to: PATHS.apiKeys,
    icon: Key,
    intlLabel: descriptor('api-keys.title'),
    permissions: granted(PERMISSIONS.manageAnyDemarche),
    position: 0.55,
    Component: () => import('./ApiKeys/ApiKeysPage'),
  });
  app.addMenuLink({
    to: PATHS.journal,
    icon: ClockCounterClockwise,
    intlLabel: descriptor('journal.title'),
    permissions: granted(PERMISSIONS.readAudit),
    position: 0.6,
    Component: () => import('./Journal/JournalPage'),
  });
  app.router.addRoute({
    path: PATHS.addition,
    lazy: async () => ({ Component: (await import('./AddDemarche/AddDemarchePage')).default }),
  });
  app.router.addRoute({
    path: PATHS.importEntry,
    lazy: async () => ({ Component: (await import('./Imports/ImportPage')).default }),
  });
  app.router.addRoute({
    path: PATHS.quality,
    lazy: async () => ({ Component: (await import('./Quality/QualityPage')).default }),
  });
  app.router.addRoute({
    path: PATHS.merges,
    lazy: async () => ({ Component: (await import('./Merges/MergesPage')).default }),
  });
  app.router.addRoute({
    path: `${PATHS.demarche}/*`,
    lazy: async () => ({ Component: (await import('./Demarche/DemarchePage')).default }),
  });
};
