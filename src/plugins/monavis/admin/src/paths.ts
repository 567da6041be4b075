import { PLUGIN_ID } from './plugin-id';

/** Pages of the plugin, relative to `/admin`; words of the address bar are French like the rest of the panel. */
export const PATHS = {
  home: `plugins/${PLUGIN_ID}/mes-demarches`,
  catalogue: `plugins/${PLUGIN_ID}/referentiel`,
  addition: `plugins/${PLUGIN_ID}/referentiel/ajout`,
  verification: `plugins/${PLUGIN_ID}/a-verifier`,
  imports: `plugins/${PLUGIN_ID}/imports`,
  importEntry: `plugins/${PLUGIN_ID}/imports/:id`,
  quality: `plugins/${PLUGIN_ID}/qualite`,
  merges: `plugins/${PLUGIN_ID}/fusions`,
  demarche: `plugins/${PLUGIN_ID}/demarches/:numero`,
  synonyms: `plugins/${PLUGIN_ID}/synonymes`,
  highVolume: `plugins/${PLUGIN_ID}/fortes-volumetries`,
  suspects: `plugins/${PLUGIN_ID}/avis-suspects`,
  moderation: `plugins/${PLUGIN_ID}/avis-signales`,
  accountRequests: `plugins/${PLUGIN_ID}/demandes-de-comptes`,
  allowedDomains: `plugins/${PLUGIN_ID}/domaines-autorises`,
  apiKeys: `plugins/${PLUGIN_ID}/cles-api`,
  journal: `plugins/${PLUGIN_ID}/journal`,
} as const;

export const DEMARCHE_TABS = [
  'presentation',
  'code',
  'formulaire',
  'avis',
  'statistiques',
  'extractions',
] as const;
export type DemarcheTab = (typeof DEMARCHE_TABS)[number];

export const homeLink = (): string => `/${PATHS.home}`;

/** @param query - words to search for */
export const catalogueLink = (query = ''): string =>
  `/${PATHS.catalogue}${query ? `?${new URLSearchParams({ q: query })}` : ''}`;

/** @param name - of the démarche to add */
export const additionLink = (name = ''): string =>
  `/${PATHS.addition}${name ? `?${new URLSearchParams({ nom: name })}` : ''}`;

/** A review in « Tous les avis », its drawer open. */
export const reviewLink = (numero: number, id: number): string =>
  `${demarcheLink(numero, 'avis')}?avis=${id}`;

export const mergesLink = (): string => `/${PATHS.merges}`;

export const importsLink = (): string => `/${PATHS.imports}`;

export const importLink = (id: number): string =>
  `/${PATHS.importEntry.replace(':id', String(id))}`;

export const qualityLink = (): string => `/${PATHS.quality}`;

export const verificationLink = (): string => `/${PATHS.verification}`;

/** The démarche in the Content Manager. */
export const editLink = (documentId: string): string =>
  `/content-manager/collection-types/api::demarche.demarche/${documentId}`;

/** @param tab - the first tab has no word of its own in the address */
export const demarcheLink = (numero: number, tab: DemarcheTab = 'presentation'): string => {
  const page = `/${PATHS.demarche.replace(':numero', String(numero))}`;
  return tab === 'presentation' ? page : `${page}/${tab}`;
};
