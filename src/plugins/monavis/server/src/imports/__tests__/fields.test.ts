import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cleanText } from '../../text/clean-text';
import { compareValues } from '../compare';
import { toCsvLine } from '../csv';
import { CellFault, guardCell, parseCell } from '../fields';
import { guessMapping, readCells } from '../mapping';
import { findDelimiter } from '../sniff-file';

describe('cells of an import', () => {
  it('should give back any text that was exported', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (value) => {
        const clean = cleanText(value);
        expect(parseCell('description', guardCell(clean))).toBe(clean || null);
      })
    );
  });

  it('should be read by a CSV parser as they were', () => {
    const cell = fc.string({ maxLength: 50 }).map(cleanText);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [read]: string[][] = parse(toCsvLine(cells), { skip_empty_lines: false });
        expect(read).toEqual(cells.map(guardCell));
      })
    );
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)'])(
    'should refuse %j, which looks like a formula',
    (cell) => {
      expect(() => parseCell('description', cell)).toThrow(CellFault);
      expect(parseCell('description', `'${cell}`)).toBe(cell);
    }
  );

  it('should never throw anything but a fault that it words', () => {
    const mapping = guessMapping(['numero', 'titre', 'url', 'date', 'volumetrie', 'essentielle']);
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (cells) => {
        const reading = readCells(cells, mapping);
        expect('fault' in reading ? reading.fault : 'read').toMatch(/./);
      })
    );
  });

  it('should read numbers, dates and lists as people write them', () => {
    expect(parseCell('annualVolume', '1 200 000')).toBe(1_200_000);
    expect(parseCell('sourceDate', '31/12/2026')).toBe('2026-12-31');
    expect(() => parseCell('sourceDate', '31/02/2026')).toThrow('une date');
    expect(parseCell('audiences', ' a | b|a|')).toEqual(['a', 'b']);
    expect(parseCell('theme', 'Argent Particuliers Professionnels')).toBe('Argent');
  });
});

describe('columns of an import', () => {
  it('should be guessed from the names of the export and of service-public.fr', () => {
    expect(guessMapping(['id', 'Titre', 'ORGANISME', 'url_service_public', 'prix'])).toEqual([
      'reference',
      'title',
      'administration',
      'infoUrl',
      null,
    ]);
  });

  it('should be told apart by the delimiter that the header uses outside of quotes', () => {
    expect(findDelimiter('a;b;c')).toBe(';');
    expect(findDelimiter('a,b;c,d')).toBe(',');
    expect(findDelimiter('"a;b;c;d",e')).toBe(',');
  });
});

describe('compareValues', () => {
  it('should see no change where only the way of writing differs', () => {
    const current = { title: 'Une  démarche ', audiences: null, theme: 'Argent Particuliers' };
    const wanted = { title: 'Une démarche', audiences: [], theme: 'Argent' };
    expect(compareValues(current, wanted)).toBeNull();
  });

  it('should keep what the file does not speak of', () => {
    expect(compareValues({ title: 'A', url: 'https://a.example' }, { title: 'B' })).toEqual({
      before: { title: 'A' },
      after: { title: 'B' },
    });
  });
});
