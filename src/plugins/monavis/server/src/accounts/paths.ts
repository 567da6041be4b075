/** Addresses of the public pages about accounts. */
export const LOGIN_PATH = '/connexion';
export const REGISTRATION_PATH = '/inscription';
export const REGISTRATION_SENT_PATH = '/inscription/e-mail-envoye';
export const RESEND_PATH = '/inscription/nouveau-lien';
export const CONFIRMATION_PATH = '/confirmation';
export const ACTIVE_PATH = '/inscription/compte-actif';
export const PENDING_PATH = '/inscription/compte-en-attente';
export const EXISTING_PATH = '/inscription/compte-existant';
export const FORGOTTEN_PATH = '/mot-de-passe-oublie';
export const FORGOTTEN_SENT_PATH = '/mot-de-passe-oublie/e-mail-envoye';
export const PASSWORD_PATH = '/mot-de-passe';
export const PASSWORD_CHANGED_PATH = '/mot-de-passe/change';

/** « Demandes de comptes », in the panel. */
export const REQUESTS_PATH = '/admin/plugins/monavis/demandes-de-comptes';
