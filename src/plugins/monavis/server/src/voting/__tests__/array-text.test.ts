import { arrayOf, columnsOf, elementOf } from '../array-text';

describe('elementOf', () => {
  it.each([
    [null, 'NULL'],
    [0, '0'],
    [-12, '-12'],
    ['', '""'],
    ['NULL', '"NULL"'],
    ['12', '"12"'],
    ['« dit "non" »', '"« dit \\"non\\" »"'],
    ['C:\\temp\\', '"C:\\\\temp\\\\"'],
    ['\\"', '"\\\\\\""'],
    ['{a,b}, c', '"{a,b}, c"'],
    [' une\nligne\t', '" une\nligne\t"'],
    ['$& 👩‍👩‍👧', '"$& 👩‍👩‍👧"'],
  ])('should write %j as %s', (value, element) => {
    expect(elementOf(value)).toBe(element);
  });
});

describe('arrayOf', () => {
  it('should hold its elements in their order, or none', () => {
    expect(arrayOf(['NULL', 'a,b', ''].map(elementOf))).toBe('{"NULL","a,b",""}');
    expect(arrayOf([null, 3, 'x'].map(elementOf))).toBe('{NULL,3,"x"}');
    expect(arrayOf([])).toBe('{}');
  });
});

describe('columnsOf', () => {
  it('should make one array a column', () => {
    expect(
      columnsOf([
        ['1', '"a"'],
        ['2', 'NULL'],
      ])
    ).toEqual(['{1,2}', '{"a",NULL}']);
  });
});
