import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Shutdown } from './shutdown';

/**
 * Strapi removes every listener of the process when it is destroyed, Node's own among them: no signal could be heard
 * any more, and the second half of a Ctrl-C would end the process before PostgreSQL is stopped.
 */
const keepingListeners = async (work: () => Promise<void>): Promise<void> => {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  await work().finally(() => (process.removeAllListeners = removeAllListeners));
};

/** Loads the built application in this process: schema, roles, plugins. It does not listen yet. */
export const loadStrapi = async (shutdown: Shutdown) => {
  // Required here and not above: the TypeScript loader, which slows every file down, is gone by now.
  const { createStrapi }: typeof StrapiModule = createRequire(__filename)('@strapi/strapi');
  const appDir = process.cwd();
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
  // Strapi would end the process once it is stopped itself, and PostgreSQL comes after it.
  shutdown.takeSignals();
  const { level } = strapi.log;
  // A first start tells each of Strapi's own migrations: our steps would drown in them.
  if (level === 'info') strapi.log.level = 'warn';
  const loading = strapi.load().finally(() => (strapi.log.level = level));

  let destroying: Promise<void> | undefined;
  const destroy = (): Promise<void> =>
    (destroying ??= loading.catch(() => {}).then(() => keepingListeners(() => strapi.destroy())));
  shutdown.add(destroy);

  await loading;
  return { strapi, destroy };
};

/** Opens the site at its address: forms in a thread of their own, everything else from Strapi, which now listens. */
export const openSite = (strapi: StrapiModule.Core.Strapi): Promise<void> =>
  strapi.plugin('monavis').service('voteThread').open();

/** Runs `strapi develop`, which compiles and restarts as sources change. Resolves when it ends. */
export const runDevelop = (shutdown: Shutdown): Promise<void> => {
  const manifest = createRequire(__filename).resolve('@strapi/strapi/package.json');
  const command = path.join(path.dirname(manifest), 'bin', 'strapi.js');
  const child = spawn(process.execPath, [command, 'develop'], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  shutdown.add(() => {
    child.kill();
    return ended;
  });
  return ended;
};
