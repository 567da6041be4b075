// Runs in a thread of its own, without Strapi: see `service.ts`.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { sendDirectly } from '../site/answer';
import { createDirectEntrance } from '../site/direct-entrance';
import { drain } from '../site/drain';
import { createGuard } from '../site/guard';
import { PublicProblem } from '../site/public-problem';
import { readRequest } from '../site/public-request';
import { createAddressReader } from '../site/visitor-address';
import { isFormPath } from '../voting/address';
import { createVotingHandler } from '../voting/handler';
import type { VotingHost } from '../voting/host';
import { createVoteLimitsService } from '../voting/limits/service';
import { createVotingService } from '../voting/service';
import type { ThreadNews, ThreadSetup } from './messages';
import { createPassage } from './passage';

const run = async (setup: ThreadSetup, tell: (news: ThreadNews) => void): Promise<void> => {
  const host: VotingHost = {
    ...setup,
    warn: (text) => tell({ about: 'log', level: 'warn', text }),
    error: (text) => tell({ about: 'log', level: 'error', text }),
    alertOfRefused: async (count) => tell({ about: 'refused-votes', count }),
  };
  const service = createVotingService(host);
  const limits = createVoteLimitsService(host);
  const report = (error: unknown): void =>
    host.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { guard, explainProblem } = createGuard({ site: setup.site, onFault: report });
  const readIp = createAddressReader(setup.proxy);
  const refuse = (req: IncomingMessage, res: ServerResponse, code: 'busy' | 'unreadable'): void => {
    const later = code === 'busy' && { 'Retry-After': '5' };
    const problem = new PublicProblem(code, { Connection: 'close', ...later });
    sendDirectly(req, res, explainProblem(readRequest(req, readIp), problem));
  };
  const server = createServer(
    { keepAliveTimeout: setup.keepAliveTimeout },
    createDirectEntrance({
      isOurs: isFormPath,
      handler: guard(createVotingHandler({ ...setup, service, limits })),
      readIp,
      otherwise: createPassage({ socketPath: setup.socketPath, refuse }),
    })
  );
  // All of them, up to the 16 KB that they may fill: what is handed over must be whole.
  server.maxHeadersCount = 0;
  server.on('error', (error) => {
    if (!server.listening) throw error;
    report(error);
  });
  await Promise.all([service.start(), limits.start()]);

  // The one thing that it is ever told is to stop.
  parentPort?.once('message', async () => {
    try {
      await drain(server);
      await Promise.all([service.stop(), limits.stop()]);
    } catch (error) {
      report(error);
    } finally {
      process.exit();
    }
  });
  server.listen(setup.port, setup.host, () => tell({ about: 'open' }));
};

void run(workerData, (news) => parentPort?.postMessage(news));
