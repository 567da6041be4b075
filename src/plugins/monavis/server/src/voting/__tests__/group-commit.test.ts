import { createGroupCommit, OverloadError } from '../group-commit';

/** A store whose commits are done by hand, as only an outage or a slow disk could do otherwise. */
const createStore = () => {
  const batches: { items: number[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const write = (items: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      batches.push({ items, commit: () => resolve(items.map(String)), fail: reject });
    });
  return { batches, write };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createGroupCommit', () => {
  it('should write a lone item at once, and answer after its commit', async () => {
    const { batches, write } = createStore();
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    let isAnswered = false;
    const answer = commits.add(1).then(() => (isAnswered = true));
    await settle();
    expect(batches).toHaveLength(1);
    expect(isAnswered).toBe(false);
    batches[0].commit();
    await answer;
  });

  it('should send together the items that came during a write, and give each its result', async () => {
    const { batches, write } = createStore();
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    const answers = [1, 2, 3].map((item) => commits.add(item));
    batches[0].commit();
    await answers[0];
    await settle();
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    batches[1].commit();
    await expect(Promise.all(answers)).resolves.toEqual(['1', '2', '3']);
  });

  it('should hand the next batch over before it answers the one that is written', async () => {
    const { batches, write } = createStore();
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    const batchesAtAnswer = commits.add(1).then(() => batches.length);
    const last = commits.add(2);
    batches[0].commit();
    await expect(batchesAtAnswer).resolves.toBe(2);
    batches[1].commit();
    await expect(last).resolves.toBe('2');
  });

  it('should write the items of one key one after the other, in their order', async () => {
    const { batches, write } = createStore();
    const keyOf = (item: number) => String(item % 10);
    const commits = createGroupCommit({ write, keyOf, onFault: jest.fn() });
    const answers = [1, 12, 2, 22, 3].map((item) => commits.add(item));
    for (let position = 0; position < 4; position += 1) {
      batches[position].commit();
      await settle();
    }
    expect(batches.map(({ items }) => items)).toEqual([[1], [12, 3], [2], [22]]);
    await Promise.all(answers);
  });

  it('should reject the items of the batch that failed, and go on with the others', async () => {
    const { batches, write } = createStore();
    const onFault = jest.fn();
    const commits = createGroupCommit({ write, onFault });
    const first = commits.add(1);
    const second = commits.add(2);
    batches[0].fail(new Error('disk full'));
    await expect(first).rejects.toThrow('disk full');
    await settle();
    batches[1].commit();
    await expect(second).resolves.toBe('2');
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('should not let one refused item fail those of its batch', async () => {
    const onFault = jest.fn();
    const write = jest.fn(async (items: number[]) => {
      if (items.includes(13)) throw Object.assign(new Error('check'), { code: '23514' });
      return items.map(String);
    });
    const commits = createGroupCommit({ write, onFault });
    const answers = [1, 2, 13, 3].map((item) => commits.add(item));
    const outcomes = await Promise.allSettled(answers);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('should not let an item that waits for a lock fail those of its batch', async () => {
    const write = jest.fn(async (items: number[]) => {
      if (items.includes(13)) throw Object.assign(new Error('lock timeout'), { code: '55P03' });
      return items.map(String);
    });
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    const outcomes = await Promise.allSettled([1, 2, 13, 3].map((item) => commits.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('should not try one by one for longer than a citizen waits', async () => {
    const clock = jest.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => now);
    const write = jest.fn(async (): Promise<string[]> => {
      now += 5_000;
      throw Object.assign(new Error('statement timeout'), { code: '57014' });
    });
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    await Promise.allSettled([0, ...Array(50).keys()].map((item) => commits.add(item)));
    expect(write.mock.calls.length).toBeLessThan(5);
    clock.mockRestore();
  });

  it('should refuse an item when too many wait already', async () => {
    const { batches, write } = createStore();
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    const answers = Array.from({ length: 5_001 }, (_, item) => commits.add(item));
    await expect(commits.add(9_999)).rejects.toBeInstanceOf(OverloadError);
    for (let position = 0; position < batches.length; position += 1) {
      batches[position].commit();
      await settle();
    }
    await expect(Promise.all(answers)).resolves.toHaveLength(5_001);
  });

  it('should not make an item wait for several batches that hang', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { batches, write } = createStore();
    const commits = createGroupCommit({ write, onFault: jest.fn() });
    const first = commits.add(1);
    const second = commits.add(2);
    clock.mockReturnValue(9_000);
    batches[0].fail(new Error('timeout'));
    await expect(first).rejects.toThrow('timeout');
    await expect(second).rejects.toBeInstanceOf(OverloadError);
    clock.mockRestore();
  });
});
