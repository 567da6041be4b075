import path from 'node:path';
import { readEnvironment } from '../src/environment';
import { createLocalMailboxTransport } from '../src/plugins/monavis/server/src/notifications/local-mailbox';

/** How long a mail server may stay silent before the mail is put back in the queue. */
const SMTP_TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export default () => {
  const environment = readEnvironment();
  const localMailbox = environment.SMTP_URL
    ? null
    : path.resolve(environment.MONAVIS_DATA_DIR, 'mails');
  return {
    monavis: {
      enabled: true,
      resolve: './src/plugins/monavis',
      config: {
        siteUrl: environment.APP_URL,
        contactUrl: environment.CONTACT_URL,
        highVolumeLimit: environment.HIGH_VOLUME_LIMIT,
        retentionMonths: environment.RETENTION_MONTHS,
        extractDirectLimit: environment.EXTRACT_DIRECT_LIMIT,
        formSecrets: environment.FORM_SECRETS,
        voteLimits: {
          visitor: environment.VOTE_VISITOR_LIMITS,
          button: environment.VOTE_BUTTON_LIMITS,
        },
        isProofOfWorkOn: environment.VOTE_PROOF_OF_WORK,
        voteMinimumAge: environment.VOTE_MIN_FILL_SECONDS * 1000,
        isDemo: environment.MONAVIS_DEMO,
        isLinkCheckOn: environment.LINK_CHECK,
        localMailbox,
        searchServer: environment.MEILI_HOST
          ? { host: environment.MEILI_HOST, apiKey: environment.MEILI_API_KEY }
          : null,
      },
    },
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: localMailbox
          ? createLocalMailboxTransport(localMailbox)
          : { url: environment.SMTP_URL, ...SMTP_TIMEOUTS },
        settings: {
          defaultFrom: environment.MAIL_FROM,
          defaultReplyTo: environment.MAIL_REPLY_TO,
        },
      },
    },
    'users-permissions': { config: { jwtSecret: environment.JWT_SECRET } },
  };
};
