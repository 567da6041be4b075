import { createGate } from '../gate';

describe('createGate', () => {
  it('should never let more works go on than there are places', async () => {
    const gate = createGate(2);
    let now = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 7 }, (_, index) =>
        gate(async () => {
          most = Math.max(most, (now += 1));
          await new Promise((resolve) => setImmediate(resolve));
          now -= 1;
          return index;
        })
      )
    );
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('should give the place of a work that fails to the next one', async () => {
    const gate = createGate(1);
    await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
