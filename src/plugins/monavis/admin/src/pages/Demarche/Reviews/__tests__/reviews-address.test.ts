import { changeFilters, clearFilters, readAddress } from '../reviews-address';

const NOW = new Date('2026-11-23T10:00:00Z');
const read = (address: string) => readAddress(new URLSearchParams(address), NOW);

describe('readAddress', () => {
  it('should read every filter', () => {
    const { filter, query, openId } = read(
      'q="pièce jointe"&from=2026-01-01&to=2026-02-01&period=custom&satisfaction=bad&clarity=2&button=0&help=phone' +
        '&difficulty=documents&withComment=true&unread=true&flagged=true&pageSize=50&cursor=abc&avis=12'
    );
    expect(filter).toEqual({
      q: '"pièce jointe"',
      from: '2026-01-01',
      to: '2026-02-01',
      satisfaction: 'bad',
      clarity: 2,
      button: 0,
      help: 'phone',
      difficulty: 'documents',
      withComment: true,
      unread: true,
      flagged: true,
    });
    expect(query).toMatchObject({ ...filter, pageSize: 50, cursor: 'abc' });
    expect(openId).toBe(12);
  });

  it('should count a named period from today', () => {
    expect(read('period=7&from=2020-01-01').filter).toMatchObject({
      from: '2026-11-17',
      to: '2026-11-23',
    });
  });

  it('should leave out what is not a value of a filter', () => {
    const { filter, query, openId, hasUnknownFilters } = read(
      'satisfaction=great&clarity=6&button=x&help=magic&difficulty=&unread=1&pageSize=30&avis=-1&from=hier&period=custom'
    );
    expect(Object.values(filter).filter((value) => value !== undefined)).toEqual([]);
    expect(hasUnknownFilters).toBe(true);
    expect(read('satisfaction=bad&period=7&help=&unread=true').hasUnknownFilters).toBe(false);
    expect(query.pageSize).toBeUndefined();
    expect(openId).toBeNull();
  });
});

describe('changeFilters', () => {
  const params = new URLSearchParams('satisfaction=bad&q=site&pageSize=50&cursor=abc');

  it('should keep the other filters, and go back to the first page', () => {
    expect(changeFilters(params, { satisfaction: undefined, help: 'phone' }).toString()).toBe(
      'q=site&pageSize=50&help=phone'
    );
  });

  it('should clear all filters, not the size of the page', () => {
    expect(clearFilters(params).toString()).toBe('pageSize=50');
  });
});
