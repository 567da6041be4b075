import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { getService } from '../get-service';
import { UNKNOWN_REGISTRATION } from './account-requests';
import {
  acceptAccountsSchema,
  accountRequestsQuerySchema,
  addDomainsSchema,
  domainSchema,
  refuseAccountSchema,
} from './schema';

export const createAccountsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async findRequests(ctx: AdminContext): Promise<void> {
    const query = validateZodSchema(accountRequestsQuerySchema)(ctx.query);
    const { data, meta } = await getService('accountRequests', { strapi }).list(query);
    const withheldMails = await getService('mailCaps', { strapi }).withheld();
    ctx.body = { data, meta: { ...meta, withheldMails } };
  },

  async accept(ctx: AdminContext): Promise<void> {
    const body = validateZodSchema(acceptAccountsSchema)(ctx.request.body);
    const data = await getService('accountRequests', { strapi }).accept(body, ctx.state.user.id);
    ctx.body = { data };
  },

  async refuse(ctx: AdminContext): Promise<void> {
    const id = parseId(ctx.params.id, UNKNOWN_REGISTRATION);
    const { reason } = validateZodSchema(refuseAccountSchema)(ctx.request.body);
    await getService('accountRequests', { strapi }).refuse(id, reason, ctx.state.user.id);
    ctx.body = { data: { id } };
  },

  async findDomains(ctx: AdminContext): Promise<void> {
    ctx.body = { data: await getService('allowedDomains', { strapi }).list() };
  },

  async addDomains(ctx: AdminContext): Promise<void> {
    const { text } = validateZodSchema(addDomainsSchema)(ctx.request.body);
    ctx.body = {
      data: await getService('allowedDomains', { strapi }).add(text, ctx.state.user.id),
    };
  },

  async removeDomain(ctx: AdminContext): Promise<void> {
    const domain = validateZodSchema(domainSchema)(ctx.params.domain);
    await getService('allowedDomains', { strapi }).remove(domain, ctx.state.user.id);
    ctx.body = { data: { domain } };
  },
});
