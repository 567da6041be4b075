import { countCharacters } from '../text';

describe('countCharacters', () => {
  it('should count code points, not the halves of surrogate pairs', () => {
    expect(countCharacters('né👍')).toBe(3);
  });
});
