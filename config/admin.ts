import { createSecretKey } from 'node:crypto';
import { readEnvironment } from '../src/environment';

export default () => {
  const environment = readEnvironment();
  return {
    // As a key: of a text, the library that reads sessions first tries to make a public key, and fails, at every request
    // (0.3 ms).
    auth: { secret: createSecretKey(environment.ADMIN_JWT_SECRET, 'utf8') },
    apiToken: { salt: environment.API_TOKEN_SALT },
    transfer: { token: { salt: environment.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: environment.ENCRYPTION_KEY },
    // Nothing of Strapi's own on screen: surveys, paid features, links to its manual, an offer to set up previews.
    flags: { nps: false, promoteEE: false, docLinks: false },
    preview: { enabled: false },
    autoOpen: false,
    rateLimit: { enabled: environment.ADMIN_LOGIN_LIMIT },
  };
};
