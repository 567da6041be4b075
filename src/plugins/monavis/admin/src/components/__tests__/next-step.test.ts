import { nextStep } from '../next-step';

describe('nextStep', () => {
  it.each([
    [{ isLocked: true, openButtonCount: 0, lastReviewOn: null }, 'unlock'],
    [{ isLocked: false, openButtonCount: 0, lastReviewOn: null }, 'create-button'],
    [{ isLocked: false, openButtonCount: 0, lastReviewOn: '2026-03-01' }, 'create-button'],
    [{ isLocked: false, openButtonCount: 1, lastReviewOn: null }, 'place-button'],
    [{ isLocked: false, openButtonCount: 1, lastReviewOn: '2026-03-01' }, 'read'],
  ] as const)('should say for %o: %s', (entry, expected) => {
    expect(nextStep(entry)).toBe(expected);
  });
});
