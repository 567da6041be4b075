import { mkdtemp, rm } from 'node:fs/promises';
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

/**
 * Opens the site in a thread of its own, which answers the forms and hands everything else over to Strapi. So a vote
 * never waits behind a page of the panel, and does not pay for what Strapi adds to every step of every request (its
 * hooks on promises, a large heap): `npm run bench:votes` shows a fifth more votes.
 *
 * Tests and `npm run develop` do without: Strapi's own server answers the forms too, by the same code.
 */
export const createVoteThreadService = ({ strapi }: { strapi: Core.Strapi }) => {
  let thread: Worker | undefined;
  let hasEnded: Promise<unknown> | undefined;
  let folder: string | undefined;

  const hear = (news: ThreadNews): void => {
    if (news.about === 'log') strapi.log[news.level](news.text);
    if (news.about !== 'refused-votes') return;
    getService('notifications', { strapi })
      .alertAdministrators('votes-refused', { count: news.count })
      .catch((error: unknown) => strapi.log.error(error));
  };

  /** Rejects with the error of a thread that could not open the site. An error later ends the process, as any would. */
  const startThread = (setup: ThreadSetup): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = new Worker(path.join(__dirname, 'thread.js'), { workerData: setup });
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

  /** Strapi listens where only this user can reach it, and believes what the thread says of who asks. */
  const listenInPrivate = async (): Promise<string> => {
    // Its folder can be opened by nobody else.
    folder = await mkdtemp(path.join(os.tmpdir(), 'monavis-'));
    const socketPath = path.join(folder, 'strapi.sock');
    strapi.config.set('server.socket', socketPath);
    strapi.server.httpServer.prependListener('request', receiveFromPassage);
    await strapi.listen();
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
        socketPath: await listenInPrivate(),
      });
    },
    /** @returns what measures how busy the thread is that answers votes: this one, where there is no other */
    loop: (): EventLoopUtilityFunction =>
      (thread ?? { performance }).performance.eventLoopUtilization,
    /** Answers what is under way, takes nothing new. */
    close: async (): Promise<void> => {
      thread?.postMessage('stop');
      await hasEnded;
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
};
