import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment, SECRET_NAMES, type Environment } from '../../src/environment';

const drawSecret = (): string => randomBytes(32).toString('base64url');

/** Secrets of this data folder, drawn the first time, so that sessions survive a restart. */
const readSecrets = (dataDir: string): Record<string, string> => {
  const file = path.join(dataDir, 'secrets.json');
  const kept: Record<string, string> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const missing = SECRET_NAMES.filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, drawSecret()])) };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.partial`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.partial`, file);
  return secrets;
};

/** Puts the settings of `.env` into the environment, where it does not set them already. */
const loadEnvFile = (): void => {
  if (existsSync('.env')) process.loadEnvFile('.env');
};

export interface Settings extends Environment {
  /** True when no DATABASE_URL is given, outside production: PostgreSQL is ours to start. */
  isEmbedded: boolean;
}

/**
 * Completes the environment of this process: `.env`, then, outside production only, generated secrets and the
 * default of MONAVIS_DEMO. `DATABASE_URL` remains to be set when `isEmbedded`.
 *
 * @throws EnvironmentError when a setting is missing or wrong
 */
export const prepareSettings = (): Settings => {
  loadEnvFile();
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const isProduction = process.env.NODE_ENV === 'production';
  const isEmbedded = !isProduction && !process.env.DATABASE_URL;
  if (isEmbedded) process.env.MONAVIS_DEMO ||= 'true';
  if (!isProduction) {
    const secrets = readSecrets(process.env.MONAVIS_DATA_DIR || '.data');
    for (const name of SECRET_NAMES) process.env[name] ||= secrets[name];
  }
  const pending = isEmbedded ? { DATABASE_URL: 'postgres://embedded' } : {};
  return { ...readEnvironment({ ...process.env, ...pending }), isEmbedded };
};
