import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';
import { mayApplyAgainAt } from './registrations';
import { chooseReply } from './reply';
import { demandSchema, type Demand } from './schema';

const answer = async (demand: Demand, strapi: Core.Strapi): Promise<void> => {
  const { address } = demand;
  const registrations = getService('registrations', { strapi });
  await registrations.lockAddress(address);
  if (demand.kind === 'withheld-registration') return registrations.contest(address);
  const jobs = getService('jobs', { strapi });
  const notifications = getService('notifications', { strapi });
  const { situation, account, registration } = await registrations.situationOf(address);
  const reply = chooseReply(demand.kind, situation);

  if (reply === 'confirmation') {
    const registrationId =
      demand.kind === 'register'
        ? await registrations.save(address, demand.registration)
        : registration?.id;
    if (registrationId) await jobs.enqueue('accounts:send-confirmation', { registrationId });
  } else if (reply === 'password-reset') {
    if (account) await jobs.enqueue('accounts:send-password-reset', { accountId: account.id });
  } else if (reply === 'refused-recently') {
    const applyAgainAt = mayApplyAgainAt(registration?.decidedAt ?? new Date()).toISOString();
    await notifications.send(address, reply, { applyAgainAt });
  } else {
    await notifications.send(address, reply, {});
  }
};

/** Answers a demand of a public page with the one mail that suits what is known of the address, if one may leave. */
export const answerDemand = defineTask({
  schema: demandSchema,
  async run(demand, { strapi }) {
    await strapi.db.transaction(() => answer(demand, strapi));
  },
});
