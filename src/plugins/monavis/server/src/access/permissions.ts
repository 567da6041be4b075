import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../shared/permissions';

const ACTIONS = [
  {
    permission: PERMISSIONS.readCatalogue,
    displayName: 'Consulter le référentiel',
    subCategory: 'Référentiel',
  },
  {
    permission: PERMISSIONS.addDemarche,
    displayName: 'Ajouter une démarche manquante',
    subCategory: 'Référentiel',
  },
  {
    permission: PERMISSIONS.curateCatalogue,
    displayName: 'Tenir le référentiel : vérifier, importer, fusionner, archiver',
    subCategory: 'Référentiel',
  },
  {
    permission: PERMISSIONS.declareOwnership,
    displayName: 'Se déclarer porteur',
    subCategory: 'Démarches',
  },
  {
    permission: PERMISSIONS.manageButtons,
    displayName: 'Générer le code de ses démarches',
    subCategory: 'Démarches',
  },
  {
    permission: PERMISSIONS.manageForms,
    displayName: 'Adapter le formulaire de ses démarches',
    subCategory: 'Démarches',
  },
  {
    permission: PERMISSIONS.readReviews,
    displayName: 'Lire les avis de ses démarches',
    subCategory: 'Démarches',
  },
  {
    permission: PERMISSIONS.answerReviews,
    displayName: 'Signaler les avis de ses démarches et y répondre',
    subCategory: 'Démarches',
  },
  {
    permission: PERMISSIONS.manageApiKeys,
    displayName: 'Gérer les clés d’API de ses démarches',
    subCategory: 'Démarches',
  },
  {
    permission: PERMISSIONS.manageAnyDemarche,
    displayName: 'Agir sur toutes les démarches',
    subCategory: 'Administration',
  },
  {
    permission: PERMISSIONS.decideVolume,
    displayName: 'Décider des fortes volumétries',
    subCategory: 'Administration',
  },
  {
    permission: PERMISSIONS.judgeSuspects,
    displayName: 'Accepter ou rejeter les avis suspects',
    subCategory: 'Administration',
  },
  {
    permission: PERMISSIONS.moderateReviews,
    displayName: 'Modérer les avis',
    subCategory: 'Administration',
  },
  {
    permission: PERMISSIONS.manageAccounts,
    displayName: 'Décider des comptes et des domaines autorisés',
    subCategory: 'Administration',
  },
  {
    permission: PERMISSIONS.readAudit,
    displayName: 'Consulter le journal',
    subCategory: 'Administration',
  },
];

/** Declares the plugin's rights, so that roles can hold them and the roles page shows them. */
export const registerPermissions = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany(
    ACTIONS.map(({ permission, displayName, subCategory }) => ({
      section: 'plugins',
      pluginName: 'monavis',
      uid: permission.replace('plugin::monavis.', ''),
      displayName,
      subCategory,
    }))
  );
};
