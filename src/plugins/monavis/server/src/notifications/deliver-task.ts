import { z } from '@strapi/utils';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';
import type { MailName } from '../mail-templates';

/** Sends one mail to one person. */
export const deliverMail = defineTask({
  schema: z.strictObject({
    recipient: z.string(),
    mail: z.custom<MailName>((value) => typeof value === 'string'),
    props: z.record(z.string(), z.unknown()),
  }),
  async run({ recipient, mail, props }, { strapi }) {
    await getService('notifications', { strapi }).deliver(recipient, mail, props);
  },
});
