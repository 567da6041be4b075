import { EventEmitter, once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  /** Recipients of the envelope, which is what the mail server obeys. */
  recipients: string[];
  mail: ParsedMail;
}

const PATIENCE_MS = 20_000;

/** A real SMTP server on a loopback port, which keeps what it receives. */
export const startMailServer = async () => {
  const received: ReceivedMail[] = [];
  const events = new EventEmitter();

  const refused = new Map<string, number>();
  let gate = Promise.resolve();

  const listen = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo({ address }, _session, done) {
        const responseCode = refused.get(address);
        const words = `${address} is not taken`;
        done(responseCode ? Object.assign(new Error(words), { responseCode }) : null);
      },
      onData(stream, session, done) {
        events.emit('data');
        simpleParser(stream)
          .then(async (mail) => {
            await gate;
            const recipients = session.envelope.rcptTo.map(({ address }) => address);
            received.push({ recipients, mail });
            done();
            events.emit('mail');
          })
          .catch(done);
      },
    });
    // A client that gives up must not end the test run.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  };

  let server = await listen(0);
  const address = server.server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the mail server has no port');
  const { port } = address;

  /** Waits for the next mail to this address whose subject matches, and takes it out. */
  const take = async (recipient: string, subject: RegExp): Promise<ParsedMail> => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const index = received.findIndex(
        ({ recipients, mail }) => recipients.includes(recipient) && subject.test(mail.subject ?? '')
      );
      if (index >= 0) return received.splice(index, 1)[0].mail;
      await once(events, 'mail', { signal }).catch(() => {
        const seen = received.map(({ recipients, mail }) => `${recipients}: ${mail.subject}`);
        throw new Error(`no mail « ${subject} » for ${recipient}; there are: ${seen.join('; ')}`);
      });
    }
  };

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    take,
    /** Answers this code to whoever writes to this address. */
    refuse: (address: string, responseCode: number) => void refused.set(address, responseCode),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
    /**
     * Leaves the mails that come without an answer.
     *
     * @returns `reached`, which resolves once one has come, and `release`, which answers them
     */
    hold: () => {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => (release = resolve));
      return { reached: once(events, 'data'), release };
    },
    /** Listens again on the same port. */
    restart: async () => {
      server = await listen(port);
    },
  };
};

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** @returns the link to our site that a mail holds */
export const linkIn = (mail: ParsedMail): URL => {
  const [link] = (mail.text ?? '').match(/https?:\/\/\S+jeton=\S+/) ?? [];
  if (!link) throw new Error(`no link in: ${mail.text}`);
  return new URL(link);
};
