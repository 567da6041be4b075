import { commandOf } from '../review-keys';

const press = (key: string, modifiers: { altKey?: boolean; ctrlKey?: boolean } = {}) =>
  commandOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...modifiers });

describe('commandOf', () => {
  it('should go to the next review with j and the right arrow, back with k and the left one', () => {
    expect(['j', 'J', 'ArrowRight'].map((key) => press(key))).toEqual(['older', 'older', 'older']);
    expect(['k', 'ArrowLeft'].map((key) => press(key))).toEqual(['newer', 'newer']);
  });

  it('should leave other keys, and keys with a modifier, to the browser', () => {
    expect(press('ArrowDown')).toBeUndefined();
    expect(press('j', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  });
});
