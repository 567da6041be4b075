import { endingOf, hashOf, isSecret, newSecret } from '../secret';

describe('newSecret', () => {
  it('should make keys of 160 random bits that are known as ours', () => {
    const secrets = Array.from({ length: 1_000 }, newSecret);
    expect(new Set(secrets).size).toBe(1_000);
    expect(secrets.every((secret) => /^monavis_[0-9a-f]{40}$/.test(secret))).toBe(true);
    expect(secrets.every(isSecret)).toBe(true);
  });

  it('should leave 144 bits unknown to who reads the database', () => {
    const secret = newSecret();
    expect(endingOf(secret)).toHaveLength(4);
    expect(hashOf(secret)).toHaveLength(32);
    expect(hashOf(secret)).not.toEqual(hashOf(newSecret()));
  });
});

describe('isSecret', () => {
  const secret = newSecret();
  it.each([
    '',
    'monavis_',
    secret.toUpperCase(),
    `${secret}0`,
    secret.slice(0, -1),
    `${secret}\n`,
    ` ${secret}`,
    secret.replace('monavis_', ''),
  ])('should refuse %j', (text) => {
    expect(isSecret(text)).toBe(false);
  });
});
