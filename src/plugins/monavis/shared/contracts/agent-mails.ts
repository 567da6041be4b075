import type { Answer } from './common';

/** The regular mails that an agent wants. */
export interface MailChoices {
  /** Every Monday, what is new on his démarches. */
  digest: boolean;
  /** When the score of one of his démarches falls. */
  scoreAlerts: boolean;
}

/** GET and PUT /monavis/mail-choices: of the session's agent. */
export type MailChoicesAnswer = Answer<MailChoices, undefined>;
