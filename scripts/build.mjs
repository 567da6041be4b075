// Compiles the server and builds the admin panel. Strapi loads its whole configuration to do so, though nothing of it
// ends up in the build (the panel talks to the origin that serves it): the settings below only satisfy the checks.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const manifest = createRequire(import.meta.url).resolve('@strapi/strapi/package.json');
const strapi = path.join(path.dirname(manifest), 'bin', 'strapi.js');
const secret = randomBytes(24).toString('hex');
const names = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
  'FORM_SECRETS',
];

const child = spawn(process.execPath, [strapi, 'build'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...Object.fromEntries(names.map((name) => [name, secret])),
    NODE_ENV: 'production',
    MONAVIS_DEMO: 'false',
    ADMIN_LOGIN_LIMIT: 'true',
    APP_URL: 'http://localhost:1337',
    DATABASE_URL: 'postgres://unused',
    STRAPI_TELEMETRY_DISABLED: 'true',
  },
});
child.on('exit', (code) => process.exit(code ?? 1));
