import { keepPace, shareBeside } from '../pace';

async function* pieces(count: number, milliseconds: number): AsyncGenerator<number> {
  for (let index = 0; index < count; index += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield index;
  }
}

const drain = async (share: number): Promise<{ seen: number[]; elapsed: number }> => {
  const start = performance.now();
  const seen: number[] = [];
  for await (const piece of keepPace(pieces(10, 4), () => share)) seen.push(piece);
  return { seen, elapsed: performance.now() - start };
};

describe('the pace of an export', () => {
  it('should be full beside a thread that has time, and never nothing', () => {
    expect(shareBeside(0)).toBe(1);
    expect(shareBeside(0.1)).toBe(1);
    expect(shareBeside(0.25)).toBeCloseTo(0.55);
    expect(shareBeside(0.4)).toBeCloseTo(0.1);
    expect(shareBeside(1)).toBeCloseTo(0.1);
  });

  it('should let every piece through, in order', async () => {
    expect((await drain(0.5)).seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('should work no more than its share of the time', async () => {
    // Forty milliseconds of work; a machine that is busy only makes it longer.
    expect((await drain(0.25)).elapsed).toBeGreaterThan(140);
  });
});
