import { keep } from '../keep';

const MAX_AGE_MS = 1_000;

const prepare = () => {
  let made = 0;
  let revision = 0;
  const read = keep({
    make: async () => (made += 1),
    revision: () => revision,
    maxAgeMs: MAX_AGE_MS,
  });
  return { read, change: () => (revision += 1) };
};

describe('keep', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('should make a content once for all who ask at once', async () => {
    const { read } = prepare();
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  });

  it('should make it again after a change, or when it is too old', async () => {
    const { read, change } = prepare();
    await read();
    change();
    expect(await read()).toBe(2);
    jest.advanceTimersByTime(MAX_AGE_MS - 1);
    expect(await read()).toBe(2);
    jest.advanceTimersByTime(1);
    expect(await read()).toBe(3);
  });

  it('should not keep a failure', async () => {
    const make = jest.fn().mockRejectedValueOnce(new Error('outage')).mockResolvedValue('here');
    const read = keep({ make, revision: () => 0, maxAgeMs: MAX_AGE_MS });
    await expect(read()).rejects.toThrow('outage');
    expect(await read()).toBe('here');
  });
});
