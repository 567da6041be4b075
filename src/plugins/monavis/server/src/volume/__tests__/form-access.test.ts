import { countedVolume, resolveFormAccess, type VolumeFacts } from '../form-access';

const LIMIT = 5_000_000;

const access = (facts: Partial<VolumeFacts>) =>
  resolveFormAccess({
    annualOnlineVolume: null,
    annualVolume: null,
    limit: LIMIT,
    isAuthorised: false,
    hasReviews: false,
    ...facts,
  });

describe('countedVolume', () => {
  it('should take the online volume first, zero included', () => {
    expect(countedVolume({ annualOnlineVolume: 0, annualVolume: 9 })).toBe(0);
    expect(countedVolume({ annualOnlineVolume: null, annualVolume: 9 })).toBe(9);
    expect(countedVolume({ annualOnlineVolume: null, annualVolume: null })).toBeNull();
  });
});

describe('resolveFormAccess', () => {
  it('should stay open when no volume is known', () => {
    expect(access({})).toBe('open');
  });

  it('should lock strictly over the limit only', () => {
    expect(access({ annualVolume: LIMIT })).toBe('open');
    expect(access({ annualVolume: LIMIT + 1 })).toBe('locked');
    expect(access({ annualOnlineVolume: LIMIT })).toBe('open');
    expect(access({ annualOnlineVolume: LIMIT + 1 })).toBe('locked');
  });

  it('should let the online volume decide when both are known', () => {
    expect(access({ annualOnlineVolume: 1_000, annualVolume: 9_000_000 })).toBe('open');
    expect(access({ annualOnlineVolume: 9_000_000, annualVolume: 1_000 })).toBe('locked');
  });

  it('should open an authorised démarche', () => {
    expect(access({ annualVolume: 9_000_000, isAuthorised: true })).toBe('authorised');
  });

  it('should keep the form of a démarche that already collects reviews', () => {
    expect(access({ annualVolume: 9_000_000, hasReviews: true })).toBe('collecting');
  });
});
