import { Client } from 'pg';
import { fillDemo } from '../demo/fill';
import { readDemoInfo } from '../demo/info';
import { Refusal, sayWhy } from '../refusal';
import { buildIfNeeded } from './build';
import { openDatabase } from './database';
import { refuseBusyPort } from './port';
import { createProgress } from './progress';
import { loadStrapi, openSite, runDevelop } from './server';
import { prepareSettings, type Settings } from './settings';
import { createShutdown, type Shutdown } from './shutdown';
import { rememberSite } from './site';
import { formatSummary } from './summary';

interface Options {
  /** Runs `strapi develop` instead of the built application. */
  isDevelop: boolean;
}

const summarise = async (settings: Settings, elapsed: string): Promise<string> => {
  if (!settings.MONAVIS_DEMO) return formatSummary(settings.APP_URL, elapsed);
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const demo = await readDemoInfo(client, settings.APP_URL).finally(() => client.end());
  return formatSummary(settings.APP_URL, elapsed, demo);
};

const run = async (shutdown: Shutdown, { isDevelop }: Options): Promise<void> => {
  const progress = createProgress();
  const step = <TResult>(title: string, work: () => Promise<TResult>): Promise<TResult> =>
    shutdown.guard(progress.step(title, work));

  const settings = await step('Réglages', async () => {
    const prepared = prepareSettings();
    await refuseBusyPort(prepared.HOST, prepared.PORT);
    return prepared;
  });
  const databaseUrl = await step('Base de données', () => openDatabase(settings, shutdown));
  process.env.DATABASE_URL = databaseUrl;
  await step('Construction, si les sources ont changé (une à deux minutes)', () =>
    buildIfNeeded(shutdown)
  );
  const application = await step('Application', () => loadStrapi(shutdown));
  if (settings.MONAVIS_DEMO) {
    await step('Données de démonstration', () => fillDemo(application.strapi, databaseUrl));
    rememberSite(settings);
  }
  if (isDevelop) {
    await application.destroy();
    console.log(await shutdown.guard(summarise(settings, progress.elapsed())));
    await shutdown.guard(runDevelop(shutdown));
    throw new Refusal('« strapi develop » s’est arrêté.');
  }
  await step('Ouverture du site', () => openSite(application.strapi));
  console.log(await shutdown.guard(summarise(settings, progress.elapsed())));
};

/** `npm start`: from nothing to a running product. Returns once it runs; the process lives until it is stopped. */
export const start = async (options: Options): Promise<void> => {
  const shutdown = createShutdown();
  try {
    await run(shutdown, options);
  } catch (error) {
    sayWhy(error);
    await shutdown.undoAll();
    process.exit(1);
  }
};
