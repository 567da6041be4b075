import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SECRET_NAMES, SETTING_NAMES } from '../../../src/environment';
import { prepareSettings } from '../settings';

const original = { ...process.env };
const root = process.cwd();
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'monavis-settings-'));
  for (const name of SETTING_NAMES) delete process.env[name];
  process.env.MONAVIS_DATA_DIR = dataDir;
  // Away from a developer's own .env.
  process.chdir(dataDir);
});
afterEach(() => {
  process.chdir(root);
  process.env = { ...original };
  rmSync(dataDir, { recursive: true });
});

const secretsFile = () => path.join(dataDir, 'secrets.json');

describe('prepareSettings', () => {
  it('should need nothing outside production', () => {
    expect(prepareSettings()).toMatchObject({ isEmbedded: true, MONAVIS_DEMO: true });
  });

  it('should keep the generated secrets for its owner, from one start to the next', () => {
    const first = prepareSettings();
    expect(statSync(secretsFile()).mode & 0o777).toBe(0o600);
    for (const name of SECRET_NAMES) delete process.env[name];
    expect(prepareSettings().JWT_SECRET).toBe(first.JWT_SECRET);
  });

  it('should prefer a given secret to a generated one', () => {
    process.env.JWT_SECRET = 'kR8vQ2mZx7LpW4nT';
    expect(prepareSettings().JWT_SECRET).toBe('kR8vQ2mZx7LpW4nT');
  });

  it('should show no demo on a given database, unless asked', () => {
    process.env.DATABASE_URL = 'postgres://localhost/monavis';
    expect(prepareSettings()).toMatchObject({ isEmbedded: false, MONAVIS_DEMO: false });
    process.env.MONAVIS_DEMO = 'true';
    expect(prepareSettings().MONAVIS_DEMO).toBe(true);
  });

  it('should show no demo when it is declined', () => {
    process.env.MONAVIS_DEMO = 'false';
    expect(prepareSettings()).toMatchObject({ isEmbedded: true, MONAVIS_DEMO: false });
  });

  it('should generate nothing in production', () => {
    process.env.NODE_ENV = 'production';
    expect(() => prepareSettings()).toThrow(/^Le réglage \w+ manque/);
    expect(() => readFileSync(secretsFile())).toThrow(/ENOENT/);
  });
});
