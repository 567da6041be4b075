import type { z } from '@strapi/utils';
import { answerDemand } from './accounts/answer-demand-task';
import { purgeAccounts } from './accounts/purge-task';
import { sendConfirmation, sendPasswordReset } from './accounts/send-link-tasks';
import { planDigests, sendDigest, watchScores } from './agent-mails/tasks';
import { reconcileSearchServer, updateSearchServer } from './catalogue/server-tasks';
import { purgeExtracts, writeExtract } from './extracts/tasks';
import { purgeJobs } from './jobs/purge-task';
import { analyseImport, applyImport, undoImport } from './imports/tasks';
import { moveMergedReviews } from './merges/move-reviews-task';
import { purgeMerges } from './merges/purge-task';
import { tellFlags } from './moderation/tell-flags-task';
import { deliverMail } from './notifications/deliver-task';
import { checkLinks } from './quality/check-links-task';
import { purgeVisits } from './quality/purge-visits-task';
import { eraseOldTexts } from './retention/erase-task';
import { closeMonths } from './statistics/close-months-task';

/** Every kind of job, by the name that the queue knows it by. */
export const TASKS = {
  'accounts:answer-demand': answerDemand,
  'accounts:send-confirmation': sendConfirmation,
  'accounts:send-password-reset': sendPasswordReset,
  'accounts:purge': purgeAccounts,
  'agent-mails:digest': sendDigest,
  'agent-mails:plan-digests': planDigests,
  'agent-mails:watch-scores': watchScores,
  'catalogue:reconcile': reconcileSearchServer,
  'catalogue:update-server': updateSearchServer,
  'extracts:purge': purgeExtracts,
  'extracts:write': writeExtract,
  'jobs:purge': purgeJobs,
  'imports:analyse': analyseImport,
  'imports:apply': applyImport,
  'imports:undo': undoImport,
  'merges:move-reviews': moveMergedReviews,
  'merges:purge': purgeMerges,
  'moderation:tell-flags': tellFlags,
  'notifications:deliver': deliverMail,
  'quality:check-links': checkLinks,
  'quality:purge-visits': purgeVisits,
  'retention:erase': eraseOldTexts,
  'statistics:close-months': closeMonths,
};

/** Regular work, hours in UTC. */
export const CRONTAB = [
  '17 2 * * * accounts:purge',
  '27 2 * * * merges:purge',
  '37 2 * * * jobs:purge',
  '47 2 * * * quality:check-links ?queue=links&jobKey=quality:check-links',
  '7 3 * * * quality:purge-visits',
  '57 2 * * * retention:erase',
  '17 3 * * * statistics:close-months',
  '7 * * * * extracts:purge',
  // Missed while no process ran: made up for within the day.
  '17 5 * * 1 agent-mails:plan-digests ?fill=12h&jobKey=agent-mails:plan-digests',
  '47 4 * * * agent-mails:watch-scores ?fill=12h&jobKey=agent-mails:watch-scores&queue=score-alerts',
  // In the queue of the updates: none may come between what it reads and what it writes.
  '37 * * * * catalogue:reconcile ?queue=catalogue',
].join('\n');

export type JobName = keyof typeof TASKS;
export type JobPayload<TName extends JobName> = z.infer<(typeof TASKS)[TName]['schema']>;
