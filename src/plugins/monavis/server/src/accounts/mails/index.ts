import {
  accountActive,
  accountBlocked,
  accountExists,
  accountInvited,
  noAccount,
} from './account-mails';
import { confirmation, passwordChanged, passwordReset } from './link-mails';
import {
  accountAccepted,
  refusedRecently,
  requestReceived,
  requestRefused,
  requestWaiting,
} from './request-mails';

export const accountMails = {
  confirmation,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'account-active': accountActive,
  'account-exists': accountExists,
  'account-blocked': accountBlocked,
  'account-invited': accountInvited,
  'no-account': noAccount,
  'request-received': requestReceived,
  'request-waiting': requestWaiting,
  'account-accepted': accountAccepted,
  'request-refused': requestRefused,
  'refused-recently': refusedRecently,
};
