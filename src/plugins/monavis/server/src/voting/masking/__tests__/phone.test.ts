import { readText } from '../digit-groups';
import { findPhones } from '../phone';

const find = (text: string): string[] =>
  findPhones(readText(text)).map(({ start, end }) => text.slice(start, end));

describe('findPhones', () => {
  it.each([
    '06 39 98 12 34',
    '0639981234',
    '06.39.98.12.34',
    '01-99-00-12-34',
    '06 - 39 - 98 - 12 - 34',
    '0639 98 12 34',
    '0 6 3 9 9 8 1 2 3 4',
    'O6 39 98 12 34',
    '33 6 39 98 12 34',
    '+33 (0)6 39 98 12 34',
    '(+33) 6 39 98 12 34',
    '0033639981234',
    '+44 (0)20 7946 0123',
    '+1 (514) 555-0199',
    '0041 79 000 00 12',
  ])('should find the whole of %s', (number) => {
    expect(find(`appelez le ${number}, merci`)).toEqual([number]);
  });

  it('should find each number of a list', () => {
    expect(find('0639981234/0199004321, 06 39 98 00 01 06 39 98 00 02')).toHaveLength(4);
  });

  it('should leave the bracket that holds a whole number', () => {
    expect(find('à Casablanca (+212 522 00 77 14)')).toEqual(['+212 522 00 77 14']);
  });

  it.each([
    ['a hotline', 'le 0 809 401 401 ou le 08 00 12 34 56'],
    ['a short number', 'le 3939, le 36 46'],
    ['a date and days', 'du 01/02/2023 45 jours'],
    ['a date and an hour', '05.12.23 14 30'],
    ['a piece of a longer number', '12 06 39 98 12 34 56'],
    ['a file number', 'dossier n° 0639981234'],
    ['letters on its side', 'AB0639981234, 0639981234B'],
    ['an amount', '+10 000 000 €, + 1 500 000'],
    ['a calling code alone', 'le préfixe +33 ou 0033'],
  ])('should leave %s', (_, text) => expect(find(text)).toEqual([]));
});
