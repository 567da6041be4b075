import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError, readEnvironment, SECRET_NAMES, SETTING_NAMES } from '../environment';

const random = 'kR8vQ2mZx7LpW4nT';
const complete = {
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, random])),
  DATABASE_URL: 'postgres://monavis@localhost/monavis',
  APP_URL: 'https://avis.demo.gouv.fr',
  SMTP_URL: 'smtp://localhost:1025',
};
const production = { ...complete, NODE_ENV: 'production' };

const faultOf = (source: NodeJS.ProcessEnv): string => {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return '';
};

describe('readEnvironment', () => {
  it('should fill what is not set with its default', () => {
    expect(readEnvironment(complete)).toMatchObject({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 1337,
      MONAVIS_DATA_DIR: '.data',
      MONAVIS_DEMO: false,
      ADMIN_LOGIN_LIMIT: true,
      HIGH_VOLUME_LIMIT: 5_000_000,
    });
  });

  it('should take an empty value for an absent one', () => {
    expect(readEnvironment({ ...complete, PORT: '', APP_URL: '' })).toMatchObject({
      PORT: 1337,
      APP_URL: 'http://localhost:1337',
    });
  });

  it('should drop the final slashes of the public address', () => {
    expect(readEnvironment({ ...complete, APP_URL: 'https://a.fr/avis//' }).APP_URL).toBe(
      'https://a.fr/avis'
    );
  });

  it('should split lists of keys', () => {
    const FORM_SECRETS = `${random}1, ${random}2`;
    expect(readEnvironment({ ...complete, FORM_SECRETS }).FORM_SECRETS).toEqual([
      `${random}1`,
      `${random}2`,
    ]);
  });

  it.each([
    ['true', true],
    ['1', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['no', false],
  ])('should read the boolean « %s »', (value, expected) => {
    expect(readEnvironment({ ...complete, MONAVIS_DEMO: value }).MONAVIS_DEMO).toBe(expected);
  });

  it.each([
    ['true', 1],
    ['yes', 1],
    ['1', 1],
    ['3', 3],
    ['false', 0],
    ['no', 0],
    ['0', 0],
  ])('should read « %s » as a number of proxies', (value, expected) => {
    expect(readEnvironment({ ...complete, TRUST_PROXY: value }).TRUST_PROXY).toBe(expected);
  });

  it('should accept a complete production', () => {
    expect(readEnvironment(production).NODE_ENV).toBe('production');
  });

  it.each([
    ['NODE_ENV', 'staging'],
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '13.5'],
    ['APP_URL', 'avis.gouv.fr'],
    ['APP_URL', 'ftp://avis.gouv.fr'],
    ['APP_URL', 'http://avis.gouv.fr'],
    ['DATABASE_URL', 'mysql://localhost/monavis'],
    ['DATABASE_URL', undefined],
    ['DATABASE_POOL_MAX', '1'],
    ['TRUST_PROXY', 'maybe'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10'],
    ['KEEP_ALIVE_SECONDS', '0'],
    ['KEEP_ALIVE_SECONDS', '7201'],
    ['MONAVIS_DEMO', 'oui'],
    ['ADMIN_JWT_SECRET', 'short'],
    ['JWT_SECRET', undefined],
    ['APP_KEYS', `${random},short`],
    ['FORM_SECRETS', ','],
    ['CONTACT_URL', 'javascript:alert(1)'],
    ['SMTP_URL', 'http://localhost:1025'],
    ['MAIL_FROM', 'MonAvis'],
    ['MAIL_FROM', 'MonAvis <a@b.fr>\r\nBcc: c@d.fr'],
    ['MAIL_REPLY_TO', 'a@b.fr, c@d.fr'],
    ['HIGH_VOLUME_LIMIT', '-1'],
  ])('should refuse %s = %s with one sentence that names it', (name, value) => {
    const fault = faultOf({ ...complete, [name]: value });
    expect(fault).toContain(name);
    expect(fault).toMatch(/^[^\n]+\.$/);
    expect(fault).not.toContain('undefined');
  });

  it.each([
    ['demo accounts', { MONAVIS_DEMO: 'true' }, 'MONAVIS_DEMO'],
    ['an example secret', { JWT_SECRET: 'change-me-change-me' }, 'JWT_SECRET'],
    ['an example among keys', { APP_KEYS: `${random},toBeModified1234` }, 'APP_KEYS'],
    ['a missing secret', { ENCRYPTION_KEY: undefined }, 'ENCRYPTION_KEY'],
    ['a missing database', { DATABASE_URL: undefined }, 'DATABASE_URL'],
    ['a missing public address', { APP_URL: undefined }, 'APP_URL'],
    ['a missing mail server', { SMTP_URL: undefined }, 'SMTP_URL'],
    ['a public address without TLS', { APP_URL: 'http://localhost:1337' }, 'APP_URL'],
    ['a login without limit', { ADMIN_LOGIN_LIMIT: 'false' }, 'ADMIN_LOGIN_LIMIT'],
  ])('should refuse %s in production', (_title, change, name) => {
    expect(faultOf({ ...production, ...change })).toContain(name);
  });

  it('should be documented setting by setting in .env.example', () => {
    const example = readFileSync(path.join(__dirname, '../../.env.example'), 'utf8');
    const documented = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(documented).toEqual(expect.arrayContaining(SETTING_NAMES));
  });
});
