import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { IMPORT_FIELDS } from '../../../../shared/contracts/imports';
import { cleanText } from '../../text/clean-text';
import { createAdministrationNames } from '../administration-names';
import { compareValues } from '../compare';
import { toCsvLine } from '../../../../shared/csv-line';
import { guardCell } from '../../../../shared/guard-cell';
import { CellFault, parseCell, toCell, type Values } from '../fields';
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

  it('should find no change in what was exported, whatever the référentiel holds', () => {
    const text = fc.string({ maxLength: 60, unit: 'grapheme' });
    const some = <TValue>(value: fc.Arbitrary<TValue>) => fc.option(value);
    const facts: fc.Arbitrary<Values> = fc.record({
      title: text.filter((title) => cleanText(title).length >= 3),
      administration: some(text),
      theme: some(fc.oneof(text, fc.constant('Argent  Particuliers '))),
      subject: some(text),
      audiences: fc.array(fc.oneof(text, fc.constantFrom('a|b', ' a ', 'a'))),
      description: some(text),
      cerfa: some(text),
      url: some(fc.webUrl()),
      annualVolume: some(fc.nat()),
      isEssential: fc.boolean(),
      sourceDate: some(fc.constantFrom('2026-12-31', '2024-02-29')),
    });
    const fields = IMPORT_FIELDS.filter((field) => field !== 'numero');
    fc.assert(
      fc.property(facts, (held) => {
        const line = toCsvLine(fields.map((field) => toCell(held[field])));
        const [cells]: string[][] = parse(line);
        const reading = readCells(cells, fields);
        if ('fault' in reading) throw new Error(reading.fault);
        expect(compareValues(held, reading.values)).toBeNull();
      })
    );
  });

  it.each([
    ['administration', '('.repeat(99_000)],
    ['theme', `a${' '.repeat(99_000)}b`],
    ['theme', `a${' Particuliers'.repeat(7_500)}b`],
  ] as const)('should read a %s made to be slow at once', (field, cell) => {
    const start = performance.now();
    const reading = readCells([cell], [field]);
    createAdministrationNames([], [cell])(cell);
    expect(performance.now() - start).toBeLessThan(500);
    expect('fault' in reading || reading.values[field] === 'a b').toBe(true);
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '＝1+1', '－2', '＠SUM(A1)'])(
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
