import { randomBytes } from 'node:crypto';
import { createHmacSha256 } from '../hmac';
import type { CountKey } from './shared-counts';

/** Makes the addresses of one day unrecognisable. Lives in memory, and in sealed messages between processes. */
export interface Salt {
  /** In Europe/Paris. */
  day: string;
  /** When it was drawn: of two salts of a day, all processes keep the older one. */
  bornAt: number;
  bytes: Buffer;
}

const SALT_BYTES = 32;
/** Of base64url, hence 72 bits: two visitors in a hundred thousand never share one, and nobody keeps them anyway. */
const KEY_LENGTH = 12;
const MINUTE = 60_000;

const PARIS_DAY = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
});

const isBefore = (one: Salt, other: Salt): boolean =>
  one.bornAt < other.bornAt ||
  (one.bornAt === other.bornAt && Buffer.compare(one.bytes, other.bytes) < 0);

/** @param onChange - keys that were made with the former salt mean nothing any more */
export const createDailySalt = ({ onChange }: { onChange: () => void }) => {
  let salt: Salt | null = null;
  let sign = createHmacSha256(Buffer.alloc(SALT_BYTES));
  let minute = 0;

  const adopt = (next: Salt): Salt => {
    salt = next;
    sign = createHmacSha256(next.bytes);
    onChange();
    return next;
  };

  /** The salt of today; a new one, drawn at random, at the first use of a day. */
  const current = (now: number): Salt => {
    const thisMinute = Math.floor(now / MINUTE);
    // Days change on a whole minute: the calendar is not asked at each vote.
    if (salt && thisMinute === minute) return salt;
    minute = thisMinute;
    const day = PARIS_DAY.format(now);
    if (salt?.day === day) return salt;
    return adopt({ day, bornAt: now, bytes: randomBytes(SALT_BYTES) });
  };

  return {
    current,
    /** Takes the salt of another process when it is the older one of today. @returns true when both are the same now */
    offer: (other: Salt, now: number): boolean => {
      const own = current(now);
      if (other.day !== own.day) return false;
      if (own.bytes.equals(other.bytes)) return true;
      if (!isBefore(other, own)) return false;
      adopt(other);
      return true;
    },
    /** @returns what stands for this visitor on this button, today */
    keyOf: (visitor: string, button: string, now: number): CountKey => {
      current(now);
      return sign(`${button} ${visitor}`, 'base64url').slice(0, KEY_LENGTH);
    },
  };
};

export type DailySalt = ReturnType<typeof createDailySalt>;
