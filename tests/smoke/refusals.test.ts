import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SECRET_NAMES } from '../../src/environment';
import { launch } from '../helpers/process';

const OLD_NODE = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.1' } })"
)}`;

const production = {
  NODE_ENV: 'production',
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, 'kR8vQ2mZx7LpW4nT'])),
  DATABASE_URL: 'postgres://monavis@127.0.0.1:1/monavis',
  APP_URL: 'https://avis.demo.gouv.fr',
};

describe('npm start', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'monavis-refusals-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  const refusal = async (settings: NodeJS.ProcessEnv, flags: string[] = []): Promise<string> => {
    const command = launch([...flags, 'scripts/start.mjs'], {
      MONAVIS_DATA_DIR: dataDir,
      ...settings,
    });
    expect(await command.exited).toBe(1);
    return command.said.stderr.trim();
  };

  it.each([
    ['a port that is none', { PORT: 'http' }, 'PORT'],
    ['an address that is none', { APP_URL: 'avis.gouv.fr' }, 'APP_URL'],
    ['a host that is not here', { HOST: '192.0.2.1' }, 'HOST'],
    ['a database that does not answer', { DATABASE_URL: production.DATABASE_URL }, 'DATABASE_URL'],
    ['a production without a secret', { ...production, JWT_SECRET: '' }, 'JWT_SECRET'],
    ['a production without a database', { ...production, DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a production without https', { ...production, APP_URL: 'http://a.fr' }, 'APP_URL'],
    ['a production with demo accounts', { ...production, MONAVIS_DEMO: 'true' }, 'MONAVIS_DEMO'],
    ['an example secret', { ...production, JWT_SECRET: 'change-me-change-me' }, 'JWT_SECRET'],
  ])('should refuse %s in one sentence', async (_title, settings, name) => {
    const sentence = await refusal(settings);
    expect(sentence).toContain(name);
    expect(sentence).toMatch(/^✖ [^\n]+\.$/);
  });

  it('should refuse an old Node in one sentence', async () => {
    expect(await refusal({}, ['--import', OLD_NODE])).toMatch(/^MonAvis demande Node 20[^\n]+\.$/);
  });

  it('should say in one sentence that there is no demo to tell about yet', async () => {
    const command = launch(['node_modules/tsx/dist/cli.mjs', 'scripts/demo-info.ts', '--json'], {
      MONAVIS_DATA_DIR: dataDir,
    });
    expect(await command.exited).toBe(1);
    expect(command.said.stdout).toBe('');
    expect(command.said.stderr.trim()).toMatch(/^✖ Rien n’est encore installé ici[^\n]+\.$/);
  });

  it('should start no database for what it refuses', () => {
    expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
  });
});
