import type { Core } from '@strapi/strapi';
import type { SearchServerSettings } from './catalogue/engines/meilisearch/client';
import type { Limits } from './voting/limits/vote-limits';
import type { Milliseconds } from './voting/types';

/** The plugin's settings; `config/plugins.ts` fills them from the checked environment. */
export interface MonAvisConfig {
  /** Public address of the site, no final slash. */
  siteUrl: string;
  contactUrl: string;
  /** Procedures a year above which code and form are locked. */
  highVolumeLimit: number;
  /** How many months the texts of reviews are kept; numbers stay. */
  retentionMonths: number;
  /** Reviews up to which an export is ready at once; a job writes the larger ones. */
  extractDirectLimit: number;
  /** Keys of form tokens and receipts: the first signs, all verify. */
  formSecrets: string[];
  /** Votes an hour from one address on one button, and votes a minute on one button. */
  voteLimits: { visitor: Limits; button: Limits };
  /** True when browsers are asked for work while a button is over its first limit. */
  isProofOfWorkOn: boolean;
  /** Age of a form below which its vote is suspect. */
  voteMinimumAge: Milliseconds;
  /** True on an instance filled with synthetic reviews: said on screen. */
  isDemo: boolean;
  /** True when a nightly job follows the links of the référentiel. */
  isLinkCheckOn: boolean;
  /** `null` where memory alone answers searches. */
  searchServer: SearchServerSettings | null;
  /** Folder of the mails that are not sent; `null` when a mail server sends them. */
  localMailbox: string | null;
}

/** @returns one setting of the plugin */
export const getConfig = <TName extends keyof MonAvisConfig>(
  name: TName,
  { strapi }: { strapi: Core.Strapi }
): MonAvisConfig[TName] => strapi.plugin('monavis').config<MonAvisConfig[TName]>(name);
