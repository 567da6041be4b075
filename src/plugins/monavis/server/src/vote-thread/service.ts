import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance, type EventLoopUtilityFunction } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { loadSite } from '../public-site';
import { readVotingSettings } from '../voting/host';
import type { ThreadNews, ThreadSetup } from './messages';
import { receiveFromPassage } from './passage';

/** Requests that wait while Strapi computes; a Unix socket refuses those beyond. */
const BACKLOG = 4_096;

/**
 * Opens the site in a thread of its own, which answers the forms and hands everything else over to Strapi. So a vote
 * never waits behind a page of the panel, and does not pay for what Strapi adds to every step of every request (its
 * hooks on promises, a large heap): a fifth more votes, measured in turns with and without.
 *
 * Tests and `npm run develop` do without: Strapi's own server answers the forms too, by the same code.
 */
export const createVoteThreadService = ({ strapi }: { strapi: Core.Strapi }) => {
  let thread: Worker | undefined;
  let hasEnded: Promise<unknown> | undefined;
  let alert: Promise<unknown> | undefined;
  let folder: string | undefined;

  const hear = (news: ThreadNews): void => {
    if (news.about === 'log') strapi.log[news.level](news.text);
    if (news.about !== 'refused-votes') return;
    alert = getService('notifications', { strapi })
      .alertAdministrators('votes-refused', { count: news.count })
      .catch((error: unknown) => strapi.log.error(error));
  };

  /** Rejects with the error of a thread that could not open the site. An error later ends the process, as elsewhere. */
  const startThread = (setup: ThreadSetup): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = new Worker(path.join(__dirname, 'thread.js'), {
        workerData: setup,
        // Those of the main thread can be for it alone.
        execArgv: [],
      });
      thread = started;
      hasEnded = new Promise((end) => started.once('exit', end));
      started.once('error', reject);
      started.on('message', (news: ThreadNews) => {
        hear(news);
        if (news.about !== 'open') return;
        started.off('error', reject);
        resolve();
      });
    });

  const removeFolder = (): void => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  };

  /** Strapi listens where only this user can reach it, and believes what the thread says of who asks. */
  const listenInPrivate = async (): Promise<string> => {
    const { httpServer } = strapi.server;
    // Its folder can be opened by nobody else.
    folder = await mkdtemp(path.join(os.tmpdir(), 'monavis-'));
    process.once('exit', removeFolder);
    const socketPath = path.join(folder, 'strapi.sock');
    strapi.config.set('server.socket', { path: socketPath, backlog: BACKLOG });
    httpServer.maxHeadersCount = 0;
    httpServer.prependListener('request', receiveFromPassage);
    // Strapi only logs why it cannot listen.
    const listening = new AbortController();
    const trouble = once(httpServer, 'error', { signal: listening.signal });
    await Promise.race([strapi.listen(), trouble.then(([error]) => Promise.reject(error))]);
    trouble.catch(() => undefined);
    listening.abort();
    return socketPath;
  };

  return {
    /** Opens the site at its host and port. Rejects when that cannot be done. */
    open: async (): Promise<void> => {
      const { site, workFiles } = loadSite({ strapi });
      await startThread({
        ...readVotingSettings({ strapi }),
        site,
        workFiles,
        host: strapi.config.get('server.host'),
        port: strapi.config.get('server.port'),
        proxy: strapi.config.get('server.proxy'),
        keepAliveTimeout: strapi.config.get('server.http.serverOptions.keepAliveTimeout'),
        socketPath: await listenInPrivate(),
      });
    },
    /** Measures how busy the thread is that answers votes: this one, while there is no other. */
    loopOfVotes: ((...marks) =>
      (thread ?? { performance }).performance.eventLoopUtilization(
        ...marks
      )) satisfies EventLoopUtilityFunction,
    /** Answers what is under way, takes nothing new. */
    close: async (): Promise<void> => {
      thread?.postMessage('stop');
      await hasEnded;
      await alert;
      removeFolder();
    },
  };
};
