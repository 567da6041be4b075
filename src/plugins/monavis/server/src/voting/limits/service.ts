import type { Core } from '@strapi/strapi';
import { getConfig } from '../../config';
import { createChangeListener } from '../../database/change-listener';
import { createDailySalt } from './daily-salt';
import { createGossip } from './gossip';
import { createSeal } from './seal';
import { createSharedCounts } from './shared-counts';
import { BUTTON_WINDOW_MS, createVoteLimits, VISITOR_WINDOW_MS } from './vote-limits';

const TELL_EVERY_MS = 1_000;
const CHANNEL = 'monavis_limits';

/**
 * Limits on votes, counted in the memory of each process and told to the others: see `createGossip` for what that makes
 * approximate. No address, nor what stands for one, is ever written anywhere.
 */
export const createVoteLimitsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = () => Date.now();
  const visitors = createSharedCounts({ windowMs: VISITOR_WINDOW_MS });
  const buttons = createSharedCounts({ windowMs: BUTTON_WINDOW_MS });
  const salt = createDailySalt({ onChange: visitors.clear });
  const limits = createVoteLimits({
    ...getConfig('voteLimits', { strapi }),
    salt,
    visitors,
    buttons,
    now,
  });

  const warn = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    strapi.log.warn(`Limits of votes are not shared: ${reason}`);
  };

  const gossip = createGossip({
    seal: createSeal(getConfig('formSecrets', { strapi }), 'monavis vote limits'),
    salt,
    visitors,
    buttons,
    now,
    send: async (sealed) => {
      await strapi.db.connection.raw('select pg_notify(?, m) from unnest(?::text[]) as m', [
        CHANNEL,
        sealed,
      ]);
    },
  });

  const listener = createChangeListener({
    connection: {
      ...strapi.config.get('database.connection.connection'),
      application_name: 'monavis-limits',
    },
    channel: CHANNEL,
    onChange: (sealed) => void gossip.hear(sealed).catch(warn),
    onReconnect: () => void gossip.greet().catch(warn),
    onFault: warn,
  });

  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();
  let isTelling = false;
  const tell = (): void => {
    // A database that hangs must not gather messages.
    if (isTelling) return;
    isTelling = true;
    telling = gossip
      .tell()
      .catch(warn)
      .finally(() => (isTelling = false));
  };

  return {
    ...limits,
    start: async (): Promise<void> => {
      await listener.start();
      timer = setInterval(tell, TELL_EVERY_MS);
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await telling;
      await listener.stop();
    },
  };
};
