import type { z } from '@strapi/utils';
import { answerDemand } from './accounts/answer-demand-task';
import { purgeAccounts } from './accounts/purge-task';
import { sendConfirmation, sendPasswordReset } from './accounts/send-link-tasks';
import { deliverMail } from './notifications/deliver-task';

/** Every kind of job, by the name that the queue knows it by. */
export const TASKS = {
  'accounts:answer-demand': answerDemand,
  'accounts:send-confirmation': sendConfirmation,
  'accounts:send-password-reset': sendPasswordReset,
  'accounts:purge': purgeAccounts,
  'notifications:deliver': deliverMail,
};

/** Regular work, hours in UTC. */
export const CRONTAB = '17 2 * * * accounts:purge';

export type JobName = keyof typeof TASKS;
export type JobPayload<TName extends JobName> = z.infer<(typeof TASKS)[TName]['schema']>;
