export const TEMPLATE_DATABASE = 'monavis_template';

/** Nobody is suspect: tests vote at once, many times and from one address. */
export const OPEN_VOTING = {
  VOTE_VISITOR_LIMITS: '100000000,100000000',
  VOTE_BUTTON_LIMITS: '100000000,100000000',
  VOTE_MIN_FILL_SECONDS: '0',
};

/** Settings of a server under test; what each test changes comes on top. */
export const testEnvironment = (): Record<string, string> => ({
  NODE_ENV: 'test',
  TZ: 'UTC',
  APP_URL: 'https://monavis.example.gouv.fr',
  HOST: '127.0.0.1',
  APP_KEYS: 'unit-app-keys-00001,unit-app-keys-00002',
  ADMIN_JWT_SECRET: 'unit-admin-jwt-secret',
  API_TOKEN_SALT: 'unit-api-token-salt',
  TRANSFER_TOKEN_SALT: 'unit-transfer-token-salt',
  JWT_SECRET: 'unit-jwt-secret-000',
  ENCRYPTION_KEY: 'unit-encryption-key-0',
  FORM_SECRETS: 'unit-form-secrets-0001',
  ADMIN_LOGIN_LIMIT: 'false',
  LOG_LEVEL: 'error',
  ...OPEN_VOTING,
  STRAPI_TELEMETRY_DISABLED: 'true',
});
