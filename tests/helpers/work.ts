import { pbkdf2Sync } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';

/** Does what the browser of a citizen does with the challenge of a page: a second or so. */
export const doWork = async (challenge: string): Promise<string> => {
  const asked = JSON.parse(challenge) as Challenge;
  const solution = await solveChallenge({
    challenge: asked,
    deriveKey: async ({ cost, keyLength }, salt, password) => ({
      derivedKey: pbkdf2Sync(password, salt, cost, keyLength, 'sha256'),
    }),
  });
  return Buffer.from(JSON.stringify({ challenge: asked, solution })).toString('base64');
};

/** @returns the challenge that a page asks its browser to solve, undefined on an ordinary page */
export const challengeIn = ({ text }: { text: string }): string | undefined =>
  /data-challenge="([^"]+)"/.exec(text)?.[1].replace(/&(?:#34|quot);/g, '"');
