import { adminApi } from '@strapi/strapi/admin';

/**
 * Strapi's own client with the plugin's cache tags. `MonAvisHome` and `MonAvisCatalogue` are whole lists; the others
 * carry the number of a démarche.
 */
export const monavisApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'MonAvisHome',
    'MonAvisCatalogue',
    'MonAvisDemarche',
    'MonAvisButtons',
    'MonAvisReviews',
    'MonAvisVolumeRequests',
    'MonAvisAccountRequests',
    'MonAvisAllowedDomains',
    'MonAvisSuspects',
    'MonAvisFlags',
    'MonAvisModeration',
    'MonAvisReplies',
    'MonAvisJournal',
    'MonAvisSynonyms',
    'MonAvisVerification',
    'MonAvisMerges',
    'MonAvisImports',
    'MonAvisExtracts',
    'MonAvisApiKeys',
    'MonAvisMailChoices',
  ],
});
