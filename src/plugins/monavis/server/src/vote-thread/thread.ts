// Runs in a thread of its own, without Strapi: see `service.ts`.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { createDirectEntrance } from '../site/direct-entrance';
import { drain } from '../site/drain';
import { createGuard } from '../site/guard';
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
  const { guard } = createGuard({
    site: setup.site,
    onFault: (error) => host.error(error instanceof Error ? (error.stack ?? '') : String(error)),
  });
  const server = createServer(
    createDirectEntrance({
      isOurs: isFormPath,
      handler: guard(createVotingHandler({ ...setup, service, limits })),
      readIp: createAddressReader(setup.proxy),
      otherwise: createPassage(setup.socketPath),
    })
  );
  await Promise.all([service.start(), limits.start()]);

  // The one thing that it is ever told is to stop.
  parentPort?.once('message', async () => {
    await drain(server);
    await Promise.all([service.stop(), limits.stop()]);
    process.exit();
  });
  server.listen(setup.port, setup.host, () => tell({ about: 'open' }));
};

void run(workerData, (news) => parentPort?.postMessage(news));
