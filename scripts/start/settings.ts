import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readEnvironment, SECRET_NAMES, type Environment } from '../../src/environment';
import { Refusal } from '../refusal';

/** Refuses a data folder that this account cannot use, for instance because root started here before. */
const refuseClosed = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true });
    for (const file of [dataDir, secretsFile(dataDir)].filter(existsSync)) {
      accessSync(file, constants.R_OK | constants.W_OK);
    }
  } catch (error) {
    throw new Refusal(
      `Ce compte ne peut pas utiliser le dossier ${dataDir} : prenez celui qui l’a créé, ou un autre MONAVIS_DATA_DIR.`,
      { cause: error }
    );
  }
};

const secretsFile = (dataDir: string): string => path.join(dataDir, 'secrets.json');

const drawSecret = (): string => randomBytes(32).toString('base64url');

/** Secrets of this data folder, drawn the first time, so that sessions survive a restart. */
const readSecrets = (dataDir: string): Record<string, string> => {
  refuseClosed(dataDir);
  const file = secretsFile(dataDir);
  const kept: Record<string, string> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const missing = SECRET_NAMES.filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, drawSecret()])) };
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
