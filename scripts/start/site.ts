import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings';

const fileOf = ({ MONAVIS_DATA_DIR }: Settings): string => path.join(MONAVIS_DATA_DIR, 'site');

/** Notes the address that this instance was started with, for the commands that are typed beside it. */
export const rememberSite = (settings: Settings): void =>
  writeFileSync(fileOf(settings), `${settings.APP_URL}\n`);

/** Address of the instance: what the settings say, else where it was last started. */
export const readSite = (settings: Settings): string => {
  const isSaid = Boolean(process.env.APP_URL || process.env.PORT);
  return isSaid || !existsSync(fileOf(settings))
    ? settings.APP_URL
    : readFileSync(fileOf(settings), 'utf8').trim();
};
