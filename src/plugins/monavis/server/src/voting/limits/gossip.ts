import { randomUUID } from 'node:crypto';
import { z } from '@strapi/utils';
import type { DailySalt } from './daily-salt';
import type { Seal } from './seal';
import type { CountNews, SharedCounts } from './shared-counts';

// Below zero: what was told before is taken back.
const newsSchema = z.array(z.tuple([z.string().max(40), z.number().int()]));

const messageSchema = z.strictObject({
  from: z.string(),
  salt: z.strictObject({ day: z.string(), bornAt: z.number(), bytes: z.base64() }),
  visitors: newsSchema,
  buttons: newsSchema,
  /** True from a process that has just come: it wants to know the salt of the day. */
  asks: z.boolean(),
});
type Message = z.infer<typeof messageSchema>;

/** PostgreSQL takes 8,000 bytes; sealed and in base64 this many entries stay below. */
const ENTRIES_A_MESSAGE = 200;
/** Told at once at most, greatest counts first: what is left out are visitors who voted once or twice. */
const MAX_MESSAGES = 20;

const readMessage = (text: string | null): Message | null => {
  if (text === null) return null;
  const result = messageSchema.safeParse(JSON.parse(text));
  return result.success ? result.data : null;
};

const slicesOf = (news: CountNews): CountNews[] =>
  Array.from({ length: Math.ceil(news.length / ENTRIES_A_MESSAGE) }, (_, index) =>
    news.slice(index * ENTRIES_A_MESSAGE, (index + 1) * ENTRIES_A_MESSAGE)
  );

interface GossipInput {
  seal: Seal;
  salt: DailySalt;
  visitors: SharedCounts;
  buttons: SharedCounts;
  /** Sends these to every process, this one included. */
  send: (sealed: string[]) => Promise<void>;
  now: () => number;
}

/**
 * Tells the other processes what was counted here. Counts are thus late by what lies between two tellings, miss what
 * happened while the database was away and what a process that has just started did not hear, and may keep the first
 * second of a day apart, until all have the same salt. A limit met by a few votes more or less is no harm; a table
 * would cost every vote a write.
 */
export const createGossip = ({ seal, salt, visitors, buttons, send, now }: GossipInput) => {
  const self = randomUUID();

  const write = (part: Partial<Message>): string => {
    const { day, bornAt, bytes } = salt.current(now());
    const message: Message = {
      from: self,
      salt: { day, bornAt, bytes: bytes.toString('base64') },
      visitors: [],
      buttons: [],
      asks: false,
      ...part,
    };
    return seal.seal(JSON.stringify(message));
  };

  return {
    /** Asks the other processes for the salt of the day. */
    greet: (): Promise<void> => send([write({ asks: true })]),

    /** Tells what was counted since the last time, if anything. */
    tell: async (): Promise<void> => {
      const parts = [
        ...slicesOf(buttons.takeNews()).map((news) => ({ buttons: news })),
        ...slicesOf(visitors.takeNews()).map((news) => ({ visitors: news })),
      ];
      if (parts.length > 0) await send(parts.slice(0, MAX_MESSAGES).map(write));
    },

    /** Takes in what a process told. What is not ours, or not sealed with our secrets, is ignored. */
    hear: async (sealed: string): Promise<void> => {
      const message = readMessage(seal.open(sealed));
      if (!message || message.from === self) return;
      const time = now();
      const bytes = Buffer.from(message.salt.bytes, 'base64');
      const isSameSalt = salt.offer({ ...message.salt, bytes }, time);
      buttons.hear(message.buttons, time);
      // Under another salt, the keys of its visitors mean nothing here.
      if (isSameSalt) visitors.hear(message.visitors, time);
      const isYounger = !isSameSalt && message.salt.day === salt.current(time).day;
      if (message.asks || isYounger) await send([write({})]);
    },
  };
};
