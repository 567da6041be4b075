import { createHash, randomBytes } from 'node:crypto';

/** Tells what it is to whoever finds it where it should not be, and to programs that look for such things. */
const PREFIX = 'monavis_';
const RANDOM_BYTES = 20;
const SHAPE = /^monavis_[0-9a-f]{40}$/;
const ENDING_LENGTH = 4;

/** @returns a key: 160 random bits, in letters and digits that one double click selects */
export const newSecret = (): string => PREFIX + randomBytes(RANDOM_BYTES).toString('hex');

export const isSecret = (text: string): boolean => SHAPE.test(text);

// One round of SHA-256 is enough for a secret of 160 random bits; it is not a password.
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** @returns what the database keeps of a key in clear: 144 random bits stay unknown */
export const endingOf = (secret: string): string => secret.slice(-ENDING_LENGTH);
