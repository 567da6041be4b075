import type { z } from '@strapi/utils';
import { accountMails } from './accounts/mails';
import { agentMails } from './agent-mails/mails';
import { extractMails } from './extracts/mails';
import { moderationMails } from './moderation/mails';
import { verificationMails } from './verification/mails';
import { votingMails } from './voting/mails';

/** Every mail of the product, by the name that jobs know it by. */
export const MAIL_TEMPLATES = {
  ...accountMails,
  ...agentMails,
  ...extractMails,
  ...moderationMails,
  ...verificationMails,
  ...votingMails,
};

export type MailName = keyof typeof MAIL_TEMPLATES;
export type MailProps<TName extends MailName> = z.infer<(typeof MAIL_TEMPLATES)[TName]['schema']>;
