// Compiles the server and builds the admin panel. With --if-needed: only what changed since the last build, told by
// fingerprints of the sources that are written beside the result. The server takes seconds, the panel a minute or two.
import { createHash, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const DIST = path.join(root, 'dist');
const MARK = path.join(DIST, '.fingerprint');
const SOURCES = ['src', 'config', 'tsconfig.json', 'package-lock.json', 'favicon.png'];
/** What ends up in the browser. */
const PANEL =
  /^src\/admin\/|\/plugins\/[^/]+\/(admin|shared)\/|strapi-admin|package(-lock)?\.json$|^favicon/;

const listFiles = (entry) =>
  statSync(path.join(root, entry)).isDirectory()
    ? readdirSync(path.join(root, entry))
        .filter((name) => name !== '__tests__')
        .sort()
        .flatMap((name) => listFiles(path.join(entry, name)))
    : [entry];

const fingerprint = (files) => {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
};

const readMark = () => {
  try {
    return JSON.parse(readFileSync(MARK, 'utf8'));
  } catch {
    return {};
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
    SMTP_URL: 'smtp://unused',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
};

const files = SOURCES.flatMap(listFiles);
const current = {
  panel: fingerprint(files.filter((file) => PANEL.test(file))),
  server: fingerprint(files),
};
const built = process.argv.includes('--if-needed') ? readMark() : {};
if (built.server === current.server) process.exit(0);

const require = createRequire(import.meta.url);
const binary = (name, file) =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), 'bin', file);
const command =
  built.panel === current.panel
    ? [binary('typescript', 'tsc'), '-p', 'tsconfig.json']
    : [binary('@strapi/strapi', 'strapi.js'), 'build'];

// What a deleted source left behind would still be loaded; and half a build must not pass for a whole one.
rmSync(MARK, { force: true });
for (const name of built.panel === current.panel ? ['src', 'config'] : ['']) {
  rmSync(path.join(DIST, name), { recursive: true, force: true });
}
const child = spawn(process.execPath, command, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...buildSettings() },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  if (code === 0) writeFileSync(MARK, JSON.stringify(current));
  process.exit(code ?? 1);
});
