import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { MailChoicesAnswer } from '../../../shared/contracts/agent-mails';
import type { AdminContext } from '../access/admin-context';
import { getService } from '../get-service';
import { mailChoicesSchema } from './schema';

export const createAgentMailsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: AdminContext): Promise<void> {
    const data = await getService('mailChoices', { strapi }).of(ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies MailChoicesAnswer;
  },

  async choose(ctx: AdminContext): Promise<void> {
    const choices = validateZodSchema(mailChoicesSchema)(ctx.request.body);
    const data = await getService('mailChoices', { strapi }).choose(ctx.state.user.id, choices);
    ctx.body = { data, meta: undefined } satisfies MailChoicesAnswer;
  },
});
