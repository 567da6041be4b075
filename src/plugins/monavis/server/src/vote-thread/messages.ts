import type { SiteContext } from '../site/shell';
import type { ProxySettings } from '../site/visitor-address';
import type { readVotingSettings } from '../voting/host';
import type { WorkFiles } from '../voting/page/work';

/** What the thread of the votes is started with. */
export interface ThreadSetup extends ReturnType<typeof readVotingSettings> {
  /** Where the site is opened. */
  host: string;
  port: number;
  /** Where Strapi listens. */
  socketPath: string;
  proxy: ProxySettings;
  /** How long a connection is kept for the next request, in milliseconds. */
  keepAliveTimeout: number;
  site: SiteContext;
  workFiles: WorkFiles;
}

/** What it tells. */
export type ThreadNews =
  | { about: 'open' }
  | { about: 'log'; level: 'warn' | 'error'; text: string }
  | { about: 'refused-votes'; count: number };
