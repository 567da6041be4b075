import { periodDays } from '../period';

describe('periodDays', () => {
  it('should count today among the last days', () => {
    expect(periodDays('7', {}, new Date('2026-11-23T10:00:00Z'))).toEqual({
      from: '2026-11-17',
      to: '2026-11-23',
    });
  });

  it('should take the day of Paris, which is already tomorrow at 23:30 UTC', () => {
    expect(periodDays('7', {}, new Date('2026-11-22T23:30:00Z')).to).toBe('2026-11-23');
  });

  it('should not jump a day where the clocks change', () => {
    expect(periodDays('7', {}, new Date('2026-03-30T22:30:00Z'))).toEqual({
      from: '2026-03-25',
      to: '2026-03-31',
    });
  });

  it('should have no bounds from the beginning on, and those given when custom', () => {
    expect(periodDays('all', { from: '2026-01-01' }, new Date())).toEqual({});
    expect(periodDays('custom', { from: '2026-01-01' }, new Date())).toEqual({
      from: '2026-01-01',
    });
  });
});
