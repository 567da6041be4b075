import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { canUse, isRoot, unprivilegedAccount, type Account } from './account';
import { ensureSharedFolder } from './binaries';

/** The folder that PostgreSQL owns: its cluster (`data`), its password, its log. */
export interface Home {
  folder: string;
  account: Account;
  /** Set when the home could not be inside the data folder: `<dataDir>/postgres` is then a link to it. */
  isElsewhere: boolean;
}

const give = (file: string, account: Account): void => {
  if (account) chownSync(file, account.uid, account.gid);
};

const openExisting = (link: string): Home => {
  const folder = realpathSync(link);
  const { uid, gid } = statSync(folder);
  // What another account created stays its own: root then runs PostgreSQL as that account.
  const account = isRoot() && uid !== 0 ? { uid, gid } : undefined;
  if (!isRoot() && uid !== process.getuid?.()) {
    throw new Refusal(
      `La base de données de ${link} appartient à un autre compte : relancez avec ce compte, ou avec un autre MONAVIS_DATA_DIR.`
    );
  }
  if (!canUse(account, folder, 'w')) {
    throw new Refusal(
      `PostgreSQL ne tourne pas en root et son compte n’a plus accès à ${folder} : ouvrez ses dossiers parents (chmod o+x).`
    );
  }
  return { folder, account, isElsewhere: lstatSync(link).isSymbolicLink() };
};

/**
 * Folder of the embedded PostgreSQL for a data folder, created the first time: `<dataDir>/postgres`, or, when
 * PostgreSQL's account cannot enter there (root in a closed folder), a folder of /var/lib with a link to it.
 */
export const resolveHome = (dataDir: string): Home => {
  const link = path.join(dataDir, 'postgres');
  if (existsSync(link)) return openExisting(link);

  const account = unprivilegedAccount();
  mkdirSync(dataDir, { recursive: true });
  // The data folder is ours: its secrets are closed one by one, and PostgreSQL's account must pass through it.
  if (account) chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  rmSync(link, { force: true });
  mkdirSync(link, { mode: 0o700 });
  give(link, account);
  if (canUse(account, link, 'w'))
    return { folder: realpathSync(link), account, isElsewhere: false };

  rmdirSync(link);
  const folder = mkdtempSync(path.join(ensureSharedFolder(), 'data-'));
  give(folder, account);
  symlinkSync(folder, link);
  return { folder, account, isElsewhere: true };
};

/** Password of the superuser: random, kept beside the cluster in a file that only its owner reads. */
export const readPassword = ({ folder, account }: Home): { password: string; file: string } => {
  const file = path.join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    give(file, account);
  }
  return { password: readFileSync(file, 'utf8').trim(), file };
};

/** Deletes the home, and the link to it. */
export const removeHome = ({ folder }: Home, dataDir: string): void => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(path.join(dataDir, 'postgres'), { force: true });
};
