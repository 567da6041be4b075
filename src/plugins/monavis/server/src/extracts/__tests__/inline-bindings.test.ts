import { inlineBindings } from '../inline-bindings';

describe('inlineBindings', () => {
  it('should write each value as a literal of its type', () => {
    const sql = 'a = :text and b = :number and c = :yes and d is :nothing and e = :text';
    const values = { text: 'l’été', number: -3, yes: true, nothing: null };
    expect(inlineBindings(sql, values)).toBe(
      `a = 'l’été' and b = (-3) and c = true and d is null and e = 'l’été'`
    );
  });

  it.each([
    [`'; drop table reviews; --`, `'''; drop table reviews; --'`],
    [`\\'; select 1 --`, ` E'\\\\''; select 1 --'`],
    [':number $1 ?', `':number $1 ?'`],
    ['$& $1', `'$& $1'`],
    ['\\? \\:b', ` E'\\\\? \\\\:b'`],
  ])('should keep %s inside of its literal', (text, literal) => {
    expect(inlineBindings('a = :text', { text, number: 1 })).toBe(`a = ${literal}`);
  });

  it('should leave casts alone, and take away what only knex needs', () => {
    expect(inlineBindings(`a::text = :x and b \\? 'c'`, { x: 1 })).toBe(
      `a::text = (1) and b ? 'c'`
    );
  });

  it('should refuse a name without a value, and a value without a literal', () => {
    expect(() => inlineBindings('a = :b', {})).toThrow('No value');
    expect(() => inlineBindings('a = :b', { b: [1] })).toThrow('no literal');
    expect(() => inlineBindings('a = :b', { b: Number.NaN })).toThrow('no literal');
  });
});
