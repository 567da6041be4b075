import { countCharacters } from '../count-characters';

describe('countCharacters', () => {
  it('should count code points, not the halves of surrogate pairs', () => {
    expect(countCharacters('né👍')).toBe(3);
  });
});
