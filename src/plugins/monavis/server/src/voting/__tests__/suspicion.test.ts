import { findSuspicion } from '../suspicion';
import type { Milliseconds } from '../types';

const ordinary = {
  trap: '',
  age: 9_000,
  minimumAge: 2_000 as Milliseconds,
  verdict: { state: 'free' } as const,
};

describe('findSuspicion', () => {
  it('should find nothing in an ordinary vote, with or without the hidden field', () => {
    expect(findSuspicion(ordinary)).toBeNull();
    expect(findSuspicion({ ...ordinary, trap: undefined })).toBeNull();
  });

  it('should find what fills in the hidden field, sends too fast or too often', () => {
    const verdict = { state: 'suspect', suspicion: 'visitor-limit' } as const;
    expect(findSuspicion({ ...ordinary, trap: 'x', verdict })).toBe('trap');
    expect(findSuspicion({ ...ordinary, age: 1_999, verdict })).toBe('too-fast');
    expect(findSuspicion({ ...ordinary, age: 2_000, verdict })).toBe('visitor-limit');
  });

  it('should hold nothing against the clock of another process', () => {
    expect(findSuspicion({ ...ordinary, age: -1_500 })).toBeNull();
  });
});
