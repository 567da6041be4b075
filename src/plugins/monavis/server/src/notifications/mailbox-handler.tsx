import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { assertRead, type PublicHandler } from '../site/guard';
import { renderDocument } from '../site/render';
import type { SiteContext } from '../site/shell';
import { pageBody } from '../site/template';
import { MailboxPage } from './pages/mailbox-page';

const PAGE_PATH = '/dev/mails';
const JSON_PATH = '/dev/mails.json';

interface MailboxInput {
  strapi: Core.Strapi;
  site: SiteContext;
}

/** @returns the handler of the local mailbox; it knows no page where mails are really sent */
export const createMailboxHandler = ({ strapi, site }: MailboxInput): PublicHandler => {
  const mailbox = getService('localMailbox', { strapi });

  return async (ctx) => {
    if (!mailbox.isOpen() || (ctx.path !== PAGE_PATH && ctx.path !== JSON_PATH)) return null;
    assertRead(ctx);
    const mails = await mailbox.list();
    return ctx.path === JSON_PATH
      ? { status: 200, type: 'application/json', body: pageBody(JSON.stringify(mails, null, 2)) }
      : { status: 200, body: pageBody(renderDocument(<MailboxPage site={site} mails={mails} />)) };
  };
};
