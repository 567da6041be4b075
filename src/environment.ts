import { z } from '@strapi/utils';

/** Values that look like a secret and are not: the ones of examples and tutorials. */
const PLACEHOLDER = /change.?me|tobemodified|to-be-modified|secret123|example|^test/i;

const booleanText = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', ''])
  .transform((value) => value === 'true' || value === '1' || value === 'yes');

const secret = z.string().min(16, 'must hold at least 16 characters');

const secretList = z
  .string()
  .transform((value) => value.split(',').map((item) => item.trim()))
  .pipe(z.array(secret).min(1));

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(1337),
  /** Public address of the site, without a final slash: it goes into every button's code. */
  APP_URL: z
    .url({ protocol: /^https?$/ })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(10),
  /** True behind a reverse proxy whose X-Forwarded-* headers can be believed. */
  TRUST_PROXY: booleanText.default(false),
  APP_KEYS: secretList,
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  /** Signing keys of form tokens and receipts: the first signs, all verify (rotation). */
  FORM_SECRETS: secretList,
  CONTACT_URL: z
    .string()
    .regex(/^(mailto:|https:\/\/)/, 'must be a mailto: or https: address')
    .default('mailto:contact@monavis.example'),
  /** Procedures a year above which the code and the form stay locked (guide §4). */
  HIGH_VOLUME_LIMIT: z.coerce.number().int().positive().default(5_000_000),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('info'),
  MONAVIS_DATA_DIR: z.string().min(1).default('.data'),
  MONAVIS_DEMO: booleanText.default(false),
  /** Strapi's own login limit; tests alone turn it off. */
  ADMIN_LOGIN_LIMIT: booleanText.default(true),
});

type ParsedEnvironment = z.infer<typeof environmentSchema>;
export type Environment = Omit<ParsedEnvironment, 'APP_URL'> & { APP_URL: string };

const SECRET_NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
  'FORM_SECRETS',
] as const;

/** A setting is missing or wrong: the message is one sentence made for the person who starts it. */
export class EnvironmentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EnvironmentError';
  }
}

const isLoopback = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** Rules that only production has: each returns the sentence to say, or nothing. */
const productionFault = (parsed: ParsedEnvironment): string | undefined => {
  if (parsed.MONAVIS_DEMO) {
    return 'MONAVIS_DEMO must not be set in production: demo accounts have known passwords.';
  }
  const placeholder = SECRET_NAMES.find((name) =>
    [parsed[name]].flat().some((v) => PLACEHOLDER.test(v))
  );
  if (placeholder) {
    return `${placeholder} still has an example value: generate one with « openssl rand -base64 32 ».`;
  }
  if (!parsed.APP_URL) return 'APP_URL is missing: it is the public https address of the site.';
  if (!parsed.APP_URL.startsWith('https:') && !isLoopback(parsed.APP_URL)) {
    return 'APP_URL must start with https:// in production.';
  }
  if (!parsed.ADMIN_LOGIN_LIMIT) return 'ADMIN_LOGIN_LIMIT cannot be turned off in production.';
  return undefined;
};

/**
 * Reads and checks every setting of the process.
 *
 * @param source - the variables, `process.env` by default
 * @returns all settings, typed, with their defaults
 * @throws EnvironmentError with one sentence that names the faulty variable
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment => {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(present);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = issue.path.join('.');
    const reason = source[String(issue.path[0])] ? issue.message : 'it is missing';
    throw new EnvironmentError(`Setting ${name} is not usable: ${reason}. See .env.example.`);
  }
  const fault = result.data.NODE_ENV === 'production' ? productionFault(result.data) : undefined;
  if (fault) throw new EnvironmentError(fault);
  const APP_URL = result.data.APP_URL ?? `http://localhost:${result.data.PORT}`;
  return { ...result.data, APP_URL };
};

// Strapi stores dates in columns without a time zone: every process must read and write them in UTC.
process.env.TZ = 'UTC';
