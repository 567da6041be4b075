import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { getConfig, type MonAvisConfig } from '../config';
import { getService } from '../get-service';

/** The settings of the plugin that concern votes. */
export type VotingSettings = Pick<
  MonAvisConfig,
  'formSecrets' | 'highVolumeLimit' | 'voteLimits' | 'isProofOfWorkOn' | 'voteMinimumAge'
>;

/** All that votes ask of where they run: Strapi's process, or a thread of its own beside it. */
export interface VotingHost {
  settings: VotingSettings;
  /** Of PostgreSQL. */
  connection: ClientConfig;
  warn: (text: string) => void;
  error: (text: string) => void;
  /** Tells administrateurs that votes were answered 503; or has them told, and does not wait. */
  alertOfRefused: (count: number) => Promise<unknown>;
}

/** @returns the settings that concern votes, and how to reach PostgreSQL: what another thread can be sent */
export const readVotingSettings = ({ strapi }: { strapi: Core.Strapi }) => ({
  settings: {
    formSecrets: getConfig('formSecrets', { strapi }),
    highVolumeLimit: getConfig('highVolumeLimit', { strapi }),
    voteLimits: getConfig('voteLimits', { strapi }),
    isProofOfWorkOn: getConfig('isProofOfWorkOn', { strapi }),
    voteMinimumAge: getConfig('voteMinimumAge', { strapi }),
  },
  connection: strapi.config.get('database.connection.connection') as ClientConfig,
});

/** Votes that run in Strapi's own process. */
export const hostInStrapi = ({ strapi }: { strapi: Core.Strapi }): VotingHost => ({
  ...readVotingSettings({ strapi }),
  warn: (text) => strapi.log.warn(text),
  error: (text) => strapi.log.error(text),
  alertOfRefused: (count) =>
    getService('notifications', { strapi }).alertAdministrators('votes-refused', { count }),
});
