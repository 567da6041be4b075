/**
 * Names of the plugin's rights, written once: the server registers and enforces them, the admin
 * panel hides what they refuse. Source of who has which: spec §2.
 */
export const PERMISSIONS = {
  /** Home, search in the référentiel, page of a démarche. */
  readCatalogue: 'plugin::monavis.catalogue.read',
  /** « Ajouter une démarche manquante ». */
  addDemarche: 'plugin::monavis.catalogue.add',
  /** « À vérifier », imports, merges, archives, « Qualité des données ». */
  curateCatalogue: 'plugin::monavis.catalogue.curate',
  /** « Je suis porteur de cette démarche » and its opposite. */
  declareOwnership: 'plugin::monavis.ownership.declare',
  /** « Code à intégrer » of the démarches that one owns. */
  manageButtons: 'plugin::monavis.buttons.manage',
  /** « Formulaire » of the démarches that one owns. */
  manageForms: 'plugin::monavis.forms.manage',
  /** « Tous les avis » of the démarches that one owns. */
  readReviews: 'plugin::monavis.reviews.read',
  /** Flag the reviews of the démarches that one owns, and answer them on their public pages. */
  answerReviews: 'plugin::monavis.reviews.answer',
  /** « Avis signalés »: hide and restore reviews. */
  moderateReviews: 'plugin::monavis.reviews.moderate',
  /** « Clés d’API » of the démarches that one owns. */
  manageApiKeys: 'plugin::monavis.api-keys.manage',
  /** Decide on the requests of démarches with a high volume. */
  decideVolume: 'plugin::monavis.volume.decide',
  /** Act on every démarche as its porteurs do. */
  manageAnyDemarche: 'plugin::monavis.demarches.manage-any',
  /** « Avis suspects ». */
  judgeSuspects: 'plugin::monavis.suspects.judge',
  /** « Demandes de comptes », « Domaines autorisés ». */
  manageAccounts: 'plugin::monavis.accounts.manage',
  /** « Journal ». */
  readAudit: 'plugin::monavis.audit.read',
} as const;

export type Permission = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
