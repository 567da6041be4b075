import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Client } from 'pg';
import { startEmbeddedDatabase } from './embedded-database';
import { Refusal, sayWhy } from './refusal';
import { prepareSettings, type Settings } from './start/settings';

interface Context<TValues> {
  client: Client;
  settings: Settings;
  values: TValues;
}

const NOTHING_YET = 'Rien n’est encore installé ici : lancez d’abord « npm start ».';

/** Opens the database of the instance, running or stopped; ours is stopped again if it was not running. */
const openDatabase = async (settings: Settings) => {
  const cluster = path.join(settings.MONAVIS_DATA_DIR, 'postgres');
  if (settings.isEmbedded && !existsSync(cluster)) throw new Refusal(NOTHING_YET);
  const embedded = settings.isEmbedded
    ? await startEmbeddedDatabase({ dataDir: settings.MONAVIS_DATA_DIR })
    : undefined;
  const client = new Client({ connectionString: embedded?.url ?? settings.DATABASE_URL });
  await client.connect();
  const close = async (): Promise<void> => {
    await client.end();
    await embedded?.stop();
  };
  return { client, close };
};

/** Refuses an unknown or misspelt option with one sentence. */
const readOptions = <TConfig extends ParseArgsConfig>(config: TConfig) => {
  try {
    return parseArgs({ ...config, strict: true });
  } catch (error) {
    throw new Refusal(`Option inconnue ou incomplète : ${(error as Error).message}`);
  }
};

/** Runs a command on the database of the instance. Why it fails goes to stderr, and its code is then 1. */
export const runCommand = async <TOptions extends NonNullable<ParseArgsConfig['options']>>(
  options: TOptions,
  work: (
    context: Context<ReturnType<typeof readOptions<{ options: TOptions }>>['values']>
  ) => Promise<void>
): Promise<void> => {
  try {
    const { values } = readOptions({ options });
    const settings = prepareSettings();
    const { client, close } = await openDatabase(settings);
    try {
      const { rows } = await client.query(`select to_regclass('reviews') as reviews`);
      if (rows[0].reviews === null) throw new Refusal(NOTHING_YET);
      await work({ client, settings, values });
    } finally {
      await close();
    }
  } catch (error) {
    sayWhy(error);
    process.exitCode = 1;
  }
};
