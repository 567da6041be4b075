import { execFileSync, spawnSync } from 'node:child_process';
import { Refusal } from '../refusal';

/** The system account that PostgreSQL runs as; `undefined`: the one that runs this process. */
export type Account = { uid: number; gid: number } | undefined;

export const isRoot = (): boolean => process.getuid?.() === 0;

const findAccount = (name: string): Account => {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
};

/**
 * PostgreSQL refuses to run as root. It then runs as `postgres` where that account exists, else as `nobody`, which
 * exists everywhere: a demo has no business creating accounts on somebody's machine.
 */
export const unprivilegedAccount = (): Account => {
  if (!isRoot()) return undefined;
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account)
    throw new Refusal(
      'PostgreSQL ne peut pas tourner en root, et aucun compte « postgres » ou « nobody » n’existe.'
    );
  return account;
};

/**
 * Whether the account can really use a path: asked to the system, because modes, owners, groups, access lists and
 * each parent folder all have their say.
 */
export const canUse = (account: Account, file: string, right: 'w' | 'x'): boolean =>
  !account ||
  spawnSync('sh', ['-c', `test -${right} "$1"`, 'sh', file], { ...account, cwd: '/' }).status === 0;
