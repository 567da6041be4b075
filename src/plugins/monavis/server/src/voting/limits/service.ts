import { Pool } from 'pg';
import { createChangeListener } from '../../database/change-listener';
import type { VotingHost } from '../host';
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
export const createVoteLimitsService = ({ settings, connection, warn: log }: VotingHost) => {
  const now = () => Date.now();
  const visitors = createSharedCounts({ windowMs: VISITOR_WINDOW_MS });
  const buttons = createSharedCounts({ windowMs: BUTTON_WINDOW_MS });
  const salt = createDailySalt({ onChange: visitors.clear });
  const limits = createVoteLimits({
    ...settings.voteLimits,
    salt,
    visitors,
    buttons,
    now,
  });

  const warn = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    log(`Limits of votes are not shared: ${reason}`);
  };

  const pool = new Pool({
    ...connection,
    max: 1,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    application_name: 'monavis-limits',
  });
  pool.on('error', warn);

  const gossip = createGossip({
    seal: createSeal(settings.formSecrets, 'monavis vote limits'),
    salt,
    visitors,
    buttons,
    now,
    send: async (sealed) => {
      await pool.query('select pg_notify($1, m) from unnest($2::text[]) as m', [CHANNEL, sealed]);
    },
  });

  const listener = createChangeListener({
    connection: { ...connection, application_name: 'monavis-limits' },
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
      await pool.end();
    },
  };
};

export type VoteLimitsService = ReturnType<typeof createVoteLimitsService>;
