// Compiles the server and builds the admin panel. With --if-needed: only when the sources changed since the last
// build, told by a fingerprint of their content that is written beside the result.
import { createHash, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const DIST = path.join(root, 'dist');
const MARK = path.join(DIST, '.fingerprint');
const SOURCES = [
  'src',
  'config',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'favicon.png',
];

const listFiles = (entry) =>
  statSync(path.join(root, entry)).isDirectory()
    ? readdirSync(path.join(root, entry))
        .filter((name) => name !== '__tests__')
        .sort()
        .flatMap((name) => listFiles(path.join(entry, name)))
    : [entry];

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
};

const isBuilt = (current) => {
  try {
    return readFileSync(MARK, 'utf8') === current;
  } catch {
    return false;
  }
};

/**
 * Strapi loads its whole configuration to build, though nothing of it ends up in the result (the panel talks to the
 * origin that serves it): these settings only satisfy the checks.
 */
const buildSettings = () => {
  const secret = randomBytes(24).toString('hex');
  const secrets = [
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
    'FORM_SECRETS',
  ];
  return {
    ...Object.fromEntries(secrets.map((name) => [name, secret])),
    NODE_ENV: 'production',
    MONAVIS_DEMO: 'false',
    ADMIN_LOGIN_LIMIT: 'true',
    APP_URL: 'https://localhost',
    DATABASE_URL: 'postgres://unused',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
};

const current = fingerprint();
if (process.argv.includes('--if-needed') && isBuilt(current)) process.exit(0);

// What a deleted source left behind would still be loaded; and half a build must not pass for a whole one.
rmSync(DIST, { recursive: true, force: true });
const manifest = createRequire(import.meta.url).resolve('@strapi/strapi/package.json');
const strapi = path.join(path.dirname(manifest), 'bin', 'strapi.js');
const child = spawn(process.execPath, [strapi, 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...buildSettings() },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  if (code === 0) writeFileSync(MARK, current);
  process.exit(code ?? 1);
});
