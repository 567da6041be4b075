import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';

/** A mail as its reader sees it. */
export interface LocalMail {
  id: string;
  date: string;
  from: string;
  to: string[];
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
}

/** The part of a nodemailer message that the mailbox keeps. */
interface OutgoingMail {
  data: {
    from?: string;
    to?: string;
    replyTo?: string;
    subject?: string;
    text?: string;
    html?: string;
  };
  message: { getEnvelope: () => { from: string | false; to: string[] }; messageId: () => string };
}

const KEPT_MAILS = 500;
const FILE_NAME = /^\d{13}-[0-9a-f]{8}\.json$/;

const listFiles = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => FILE_NAME.test(name)).sort();
};

/**
 * A nodemailer transport that writes mails to a folder instead of sending them, for development: links with tokens are
 * in them, so they stay out of the database.
 */
export const createLocalMailboxTransport = (folder: string) => ({
  name: 'local-mailbox',
  version: '1',
  send(
    mail: OutgoingMail,
    done: (error: Error | null, info?: { messageId: string }) => void
  ): void {
    const store = async (): Promise<void> => {
      const now = Date.now();
      const id = `${now}-${randomBytes(4).toString('hex')}`;
      const { from, replyTo, subject, text, html } = mail.data;
      const stored: LocalMail = {
        id,
        date: new Date(now).toISOString(),
        from: from ?? '',
        to: mail.message.getEnvelope().to,
        replyTo: replyTo ?? null,
        subject: subject ?? '',
        text: text ?? '',
        html: html ?? '',
      };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Named once it is whole: the mailbox may be read at this very moment.
      const file = path.join(folder, id);
      await writeFile(`${file}.partial`, JSON.stringify(stored), { mode: 0o600 });
      await rename(`${file}.partial`, `${file}.json`);
      const outdated = (await listFiles(folder)).slice(0, -KEPT_MAILS);
      await Promise.all(outdated.map((name) => rm(path.join(folder, name), { force: true })));
    };
    store().then(
      () => done(null, { messageId: mail.message.messageId() }),
      (error: Error) => done(error)
    );
  },
});

/** Reads the mails that were kept here; there is a folder only outside production and without a mail server. */
export const createLocalMailboxService = ({ strapi }: { strapi: Core.Strapi }) => ({
  isOpen(): boolean {
    return getConfig('localMailbox', { strapi }) !== null;
  },

  /** @returns the mails, newest first; none when there is no local mailbox */
  async list(): Promise<LocalMail[]> {
    const folder = getConfig('localMailbox', { strapi });
    if (folder === null) return [];
    const names = (await listFiles(folder)).reverse();
    const mails = await Promise.all(
      names.map(async (name): Promise<LocalMail | null> => {
        const text = await readFile(path.join(folder, name), 'utf8').catch(() => null);
        return text === null ? null : JSON.parse(text);
      })
    );
    // One may have been outdated since the names were read.
    return mails.filter((mail) => mail !== null);
  },
});
