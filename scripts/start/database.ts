import { Client } from 'pg';
import { startEmbeddedDatabase } from '../embedded-database';
import { Refusal } from '../refusal';
import type { Settings } from './settings';
import type { Shutdown } from './shutdown';

const MINIMUM_VERSION = 15;

const startOurs = async ({ MONAVIS_DATA_DIR }: Settings, shutdown: Shutdown): Promise<string> => {
  const starting = startEmbeddedDatabase({ dataDir: MONAVIS_DATA_DIR });
  shutdown.add(() =>
    starting.then(
      (database) => database.stop(),
      () => {}
    )
  );
  const database = await starting;
  shutdown.addLastResort(database.abort);
  if (!database.isOwner) {
    throw new Refusal(
      `MonAvis tourne déjà sur le dossier ${MONAVIS_DATA_DIR} : arrêtez-le d’abord, ou choisissez un autre MONAVIS_DATA_DIR.`
    );
  }
  if (database.elsewhere) {
    console.log(
      `   PostgreSQL ne peut pas entrer dans ce dossier : ses données sont dans ${database.elsewhere}`
    );
  }
  return database.url;
};

const checkGiven = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (version < MINIMUM_VERSION) {
      throw new Refusal(
        `MonAvis demande PostgreSQL ${MINIMUM_VERSION} ou plus récent ; celui de DATABASE_URL est en version ${version}.`
      );
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof AggregateError ? error.errors[0] : error;
    throw new Refusal(
      `La base de données de DATABASE_URL ne répond pas (${(reason as Error).message}).`,
      { cause: error }
    );
  } finally {
    await client.end().catch(() => {});
  }
  return url;
};

/** Makes the database answer, ours or the one that DATABASE_URL names. Returns its address. */
export const openDatabase = (settings: Settings, shutdown: Shutdown): Promise<string> =>
  settings.isEmbedded ? startOurs(settings, shutdown) : checkGiven(settings.DATABASE_URL);
