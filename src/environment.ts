import { z } from '@strapi/utils';

/** Values that look like a secret and are not: the ones of examples and tutorials. */
const PLACEHOLDER = /change.?me|tobemodified|to-be-modified|secret123|example|^test/i;

const booleanText = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((value) => value === 'true' || value === '1' || value === 'yes');

/** « true », or how many proxies there are one behind the other. */
const proxyCount = z
  .string()
  .regex(/^(?:true|false|yes|no|[0-9])$/)
  .transform((value) => {
    if (value === 'false' || value === 'no') return 0;
    return value === 'true' || value === 'yes' ? 1 : Number(value);
  });

const secret = z.string().min(16);

const secretList = z
  .string()
  .transform((value) => value.split(',').map((item) => item.trim()))
  .pipe(z.array(secret).min(1));

/** « 60,600 »: over the first votes are suspect, over the second refused. */
const limitPair = z
  .string()
  .regex(/^[1-9]\d{0,8},[1-9]\d{0,8}$/)
  .transform((value) => {
    const [soft, hard] = value.split(',').map(Number);
    return { soft, hard };
  })
  .refine(({ soft, hard }) => soft <= hard);

/** « name@domain » or « Name <name@domain> », on one line. */
const mailSender = z
  .string()
  .regex(/^(?:[^<>"\r\n]+ <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/);

const BOOLEAN = '« true » ou « false »';
const SECRET = 'au moins 16 caractères tirés au hasard';
const SECRETS = `une ou plusieurs clés séparées par des virgules, chacune d’${SECRET}`;

const LIMITS =
  'deux nombres d’avis, celui où ils deviennent suspects et celui où ils sont refusés : 60,600';

const SENDER = 'une adresse, seule ou précédée d’un nom : MonAvis <nom@exemple.gouv.fr>';

/** `describe` ends the sentence « Le réglage X est inutilisable : il faut … ». */
const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('« development », « production » ou « test »'),
  HOST: z.string().default('127.0.0.1').describe('une adresse de cette machine'),
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(1337)
    .describe('un numéro de port entre 1 et 65535'),
  /** Public address of the site, without a final slash: it goes into every button's code. */
  APP_URL: z
    .url({ protocol: /^https?$/ })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .describe('l’adresse publique du site, par exemple https://avis.mon-administration.gouv.fr'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./)
    .describe('une adresse postgres://utilisateur:motdepasse@machine:5432/base'),
  DATABASE_POOL_MAX: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe('un nombre de connexions entre 2 et 200'),
  /** How many reverse proxies stand in front, whose X-Forwarded-* headers can be believed. */
  TRUST_PROXY: proxyCount
    .default(0)
    .describe('« false », « true » (un proxy) ou le nombre de proxys, de 0 à 9'),
  /** How long a connection is kept for the next request; by default for longer behind a proxy, see `config/server.ts`. */
  KEEP_ALIVE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(7_200)
    .optional()
    .describe('un nombre de secondes entre 1 et 7200'),
  APP_KEYS: secretList.describe(SECRETS),
  ADMIN_JWT_SECRET: secret.describe(SECRET),
  API_TOKEN_SALT: secret.describe(SECRET),
  TRANSFER_TOKEN_SALT: secret.describe(SECRET),
  JWT_SECRET: secret.describe(SECRET),
  ENCRYPTION_KEY: secret.describe(SECRET),
  /** Signing keys of form tokens and receipts: the first signs, all verify (rotation). */
  FORM_SECRETS: secretList.describe(SECRETS),
  CONTACT_URL: z
    .string()
    .regex(/^(mailto:|https:\/\/)./)
    .default('mailto:contact@monavis.example')
    .describe('une adresse « mailto: » ou « https:// »'),
  /** Mail server; without it, mails stay in a local mailbox, which production does not have. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./)
    .optional()
    .describe('une adresse smtp://utilisateur:motdepasse@machine:587 ou smtps://…'),
  MAIL_FROM: mailSender.default('MonAvis <ne-pas-repondre@monavis.example>').describe(SENDER),
  MAIL_REPLY_TO: mailSender.default('MonAvis <contact@monavis.example>').describe(SENDER),
  /** Search server; without it, the memory of each process answers. */
  MEILI_HOST: z
    .url({ protocol: /^https?$/ })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .describe('l’adresse d’un serveur Meilisearch, par exemple http://127.0.0.1:7700'),
  /** A key limited to the indexes of this product, never the master key. */
  MEILI_API_KEY: z.string().min(8).optional().describe('la clé d’API d’un serveur Meilisearch'),
  /** Procedures a year above which the code and the form stay locked (guide §4). */
  HIGH_VOLUME_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(5_000_000)
    .describe('un nombre entier positif de procédures par an'),
  /** Votes an hour from one address on one button. */
  VOTE_VISITOR_LIMITS: limitPair.default({ soft: 60, hard: 600 }).describe(LIMITS),
  /** Votes a minute on one button. */
  VOTE_BUTTON_LIMITS: limitPair.default({ soft: 3_000, hard: 30_000 }).describe(LIMITS),
  /** Work asked of browsers while a button gets more than its first limit. */
  VOTE_PROOF_OF_WORK: booleanText.default(true).describe(BOOLEAN),
  /** A form that is sent earlier than that was not filled in by a person. */
  VOTE_MIN_FILL_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(2)
    .describe('un nombre de secondes entre 0 et 60'),
  /** Months during which the texts of reviews are kept (spec §7); the numbers stay. */
  RETENTION_MONTHS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(36)
    .describe('un nombre de mois entre 1 et 600'),
  /** Reviews up to which an export is ready at once; a job writes the larger ones. */
  EXTRACT_DIRECT_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000)
    .default(10_000)
    .describe('un nombre d’avis entre 0 et 100000'),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'])
    .default('info')
    .describe('« error », « warn », « info », « http » ou « debug »'),
  MONAVIS_DATA_DIR: z.string().default('.data').describe('un chemin de dossier'),
  /** Follows the links of the référentiel every night, for « Qualité des données ». */
  LINK_CHECK: booleanText.default(false).describe(BOOLEAN),
  MONAVIS_DEMO: booleanText.default(false).describe(BOOLEAN),
  /** Strapi's own login limit; tests alone turn it off. */
  ADMIN_LOGIN_LIMIT: booleanText.default(true).describe(BOOLEAN),
});

type ParsedEnvironment = z.infer<typeof environmentSchema>;
export type Environment = Omit<ParsedEnvironment, 'APP_URL'> & { APP_URL: string };

/** Every setting there is: `.env.example` names each of them. */
export const SETTING_NAMES = Object.keys(
  environmentSchema.shape
) as (keyof typeof environmentSchema.shape)[];

/** What outside production is drawn at random once, and in production must be given. */
export const SECRET_NAMES = [
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

/** Rules that only production has: returns the sentence to say, or nothing. */
const productionFault = (parsed: ParsedEnvironment): string | undefined => {
  if (parsed.MONAVIS_DEMO) {
    return 'MONAVIS_DEMO est refusé en production : les mots de passe des comptes de démonstration sont connus de tous.';
  }
  const placeholder = SECRET_NAMES.find((name) =>
    [parsed[name]].flat().some((value) => PLACEHOLDER.test(value))
  );
  if (placeholder) {
    return `${placeholder} a encore une valeur d’exemple : tirez-en une avec « openssl rand -base64 32 ».`;
  }
  if (!parsed.APP_URL) {
    return 'Le réglage APP_URL manque : c’est l’adresse publique du site, en https.';
  }
  if (!parsed.APP_URL.startsWith('https:')) {
    return 'APP_URL doit commencer par https:// en production.';
  }
  if (!parsed.SMTP_URL) {
    return 'Le réglage SMTP_URL manque : sans serveur de messagerie, aucun compte ne peut être confirmé.';
  }
  if (!parsed.ADMIN_LOGIN_LIMIT)
    return 'ADMIN_LOGIN_LIMIT ne peut pas être « false » en production.';
  return undefined;
};

/**
 * Reads and checks every setting of the process. An empty value counts as none.
 *
 * @param source - the variables, `process.env` by default
 * @returns all settings, typed, with their defaults
 * @throws EnvironmentError with one French sentence that names the faulty setting
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment => {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(present);
  if (!result.success) {
    const name = String(result.error.issues[0].path[0]) as (typeof SETTING_NAMES)[number];
    const verb = present[name] === undefined ? 'manque' : 'est inutilisable';
    const expected = environmentSchema.shape[name].description;
    throw new EnvironmentError(
      `Le réglage ${name} ${verb} : il faut ${expected} (voir .env.example).`
    );
  }
  const fault = result.data.NODE_ENV === 'production' ? productionFault(result.data) : undefined;
  if (fault) throw new EnvironmentError(fault);
  if (result.data.APP_URL?.startsWith('http:') && !isLoopback(result.data.APP_URL)) {
    // The code of a button is never plain http, but on the machine of somebody who tries the product.
    throw new EnvironmentError('APP_URL doit commencer par https://, sauf pour localhost.');
  }
  const APP_URL = result.data.APP_URL ?? `http://localhost:${result.data.PORT}`;
  return { ...result.data, APP_URL };
};

// Strapi stores dates in columns without a time zone: every process must read and write them in UTC.
process.env.TZ = 'UTC';
