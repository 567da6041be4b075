import type { DemarcheNumero } from '../types';
import { createDemarcheCounter, type DemarcheCounts } from '../demarche-counter';

const [one, other] = [1001, 1002] as DemarcheNumero[];

describe('createDemarcheCounter', () => {
  it('should store what was counted, once', async () => {
    const store = jest.fn(async (_counts: DemarcheCounts) => undefined);
    const visits = createDemarcheCounter(store);
    for (const numero of [one, other, one]) visits.count(numero);
    await visits.flush();
    await visits.flush();
    expect(store.mock.calls.map(([counted]) => [...counted])).toEqual([
      [
        [one, 2],
        [other, 1],
      ],
    ]);
  });

  it('should keep what the database did not take', async () => {
    const store = jest.fn(async (_counts: DemarcheCounts) => undefined);
    store.mockRejectedValueOnce(new Error('away'));
    const visits = createDemarcheCounter(store);
    visits.count(one);
    await expect(visits.flush()).rejects.toThrow('away');
    visits.count(one);
    await visits.flush();
    expect([...store.mock.calls[1][0]]).toEqual([[one, 2]]);
  });
});
