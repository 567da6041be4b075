import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startProduct } from './product';

declare global {
  var stopTestProduct: (() => Promise<void>) | undefined;
}

/** Once for all browser tests: `npm start` on an empty data folder, with its demo data and production build. */
export default async function setUpBrowserTests(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'monavis-e2e-'));
  const product = await startProduct({
    dataDir,
    // No test but the one of a button under attack comes near.
    VOTE_BUTTON_LIMITS: '100,100000000',
    // The demo has few reviews: those of one démarche are a large export here.
    EXTRACT_DIRECT_LIMIT: '1000',
    // Each journey logs in by itself, all from one address and within minutes.
    ADMIN_LOGIN_LIMIT: 'false',
  });
  globalThis.stopTestProduct = product.stop;
  process.env.MONAVIS_E2E = JSON.stringify(product.info);
}
