import { nextStep } from '../next-step';

describe('nextStep', () => {
  it.each([
    [{ isLocked: true, openButtonCount: 0, reviewCount: 0 }, 'unlock'],
    [{ isLocked: false, openButtonCount: 0, reviewCount: 0 }, 'create-button'],
    [{ isLocked: false, openButtonCount: 0, reviewCount: 12 }, 'create-button'],
    [{ isLocked: false, openButtonCount: 1, reviewCount: 0 }, 'place-button'],
    [{ isLocked: false, openButtonCount: 1, reviewCount: 12 }, 'read'],
  ] as const)('should say for %o: %s', (entry, expected) => {
    expect(nextStep(entry)).toBe(expected);
  });
});
