import { guardCell } from '../../src/plugins/monavis/shared/guard-cell';
import { EXTRACT_COLUMNS } from '../../src/plugins/monavis/shared/extract-columns';
import { startApp, type TestApp } from '../helpers/app';
import { createExporter, readExtract } from '../helpers/extracts';
import {
  createButton,
  createDemarche,
  createOwnership,
  createUser,
  type TestUser,
} from '../helpers/fixtures';
import { insertReviews, type ReviewInput } from '../helpers/reviews';

/** Comments that a spreadsheet, a CSV or an XML reader could take for something else. */
const HOSTILE = [
  '=1+1',
  '+33 1 23',
  '-12 %',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\u00a0\u200b\ufeff=cmd|’ /C calc’!A0',
  '\n\n+1',
  '＝1+1',
  '＋1',
  '－1',
  '　＠SUM(A1)',
  `'=1+1`,
  `''-1`,
];
const ODD = [
  'Une ligne\nune autre ; « l’été », "guillemets", virgule',
  '😀 𝒜 👩‍👩‍👧 \u202eà l’envers',
  '<b>&amp; ]]> _x0041_ _x005F_',
  '"',
  '""',
  '\\n \\. \\',
  '\\.',
  'sans\u2028fin\u2029 ni \u0085 suite',
  '   blancs autour   ',
  `'`,
  '0012',
  'vrai',
  'x'.repeat(25_000),
  `${'😀é'.repeat(5_000)}`,
];

describe('exports of reviews', () => {
  let app: TestApp;
  let porteur: TestUser;
  let numero: number;
  let exporter: ReturnType<typeof createExporter>;
  let reviews: (ReviewInput & { id: number; createdAt: string })[];

  beforeAll(async () => {
    app = await startApp();
    porteur = await createUser(app);
    ({ numero } = await createDemarche(app));
    await createOwnership(app, numero, porteur);
    exporter = createExporter(app, porteur, numero);
    const button = await createButton(app, numero);
    await app.strapi.db.connection('buttons').where({ id: button.id }).update({ name: '=Bouton' });
    const inputs: ReviewInput[] = [
      ...[...HOSTILE, ...ODD].map((comment) => ({ comment, satisfaction: 'bad' as const })),
      { comment: null, satisfaction: 'medium', clarity: 3 },
      { comment: '', satisfaction: 'good', source: '@source' },
      {
        comment: 'Tout',
        clarity: 5,
        buttonId: button.id,
        answers: {
          contactTried: ['other', 'phone', 'counter'],
          contactTriedOther: '=HYPERLINK("https://exemple.test")',
          contactReached: { phone: 'yes', counter: 'no' },
          contactQuality: { phone: 4 },
          difficulties: ['other', 'documents'],
          difficultiesOther: 'Ni\nl’un',
        },
      },
      { comment: 'Caché', state: 'hidden' },
      { comment: 'Suspect', state: 'suspect', suspicion: 'trap' },
    ];
    // One in summer, one in winter: two offsets of Paris.
    const dated = inputs.map((input, index) => ({
      ...input,
      createdAt: new Date(Date.UTC(2026, index % 2 ? 0 : 6, 10, 23, 30, index)).toISOString(),
    }));
    const ids = await insertReviews(app, numero, dated);
    reviews = dated
      .map((input, index) => ({ ...input, id: ids[index] }))
      .filter(({ state = 'published' }) => state === 'published')
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const other = await createDemarche(app);
    await insertReviews(app, other.numero, [{ comment: 'D’une autre démarche' }]);
  });
  afterAll(() => app.stop());

  const take = async (format: string, query: Record<string, string> = {}) => {
    const { body } = await exporter.ask(format, query).expect(200);
    expect(body.data).toMatchObject({ state: 'ready', format, error: null });
    const { body: file, headers } = await exporter.file(body.data.id).expect(200);
    return { file: file as Buffer, headers, entry: body.data };
  };

  const paris = (createdAt: string): string =>
    new Date(createdAt).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' });
  const WORDS = { bad: 'Pas bien', medium: 'Moyen', good: 'Très bien' };
  /** What an agent reads, in the order of the columns; texts as citizens wrote them. */
  const expected = () =>
    reviews.map(
      ({ id, createdAt, satisfaction = 'good', clarity, comment, answers, ...review }) => {
        const isFull = answers !== undefined;
        return {
          id,
          demarche: numero,
          createdAt: paris(createdAt),
          satisfaction: WORDS[satisfaction],
          clarity: clarity ?? null,
          comment: comment || null,
          contactTried: isFull
            ? 'Au guichet, avec l’administration | Par téléphone, avec l’administration | Autre'
            : null,
          contactTriedOther: isFull ? '=HYPERLINK("https://exemple.test")' : null,
          'contactReached.counter': isFull ? 'Non' : null,
          'contactQuality.counter': null,
          'contactReached.phone': isFull ? 'Oui' : null,
          'contactQuality.phone': isFull ? 4 : null,
          'contactReached.email': null,
          'contactQuality.email': null,
          'contactReached.chat': null,
          'contactQuality.chat': null,
          difficulties: isFull ? 'Pièces justificatives | Autre' : null,
          difficultiesOther: isFull ? 'Ni\nl’un' : null,
          source: isFull ? '=Bouton' : (review.source ?? null),
          language: 'Français',
          formVersion: 1,
        };
      }
    );
  const rowsOf = () =>
    expected().map((row) => EXTRACT_COLUMNS.map(({ key }) => row[key as keyof typeof row]));
  const HEADINGS = EXTRACT_COLUMNS.map(({ heading }) => heading);
  const LOOKS_LIKE_A_FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/;
  const GUARDED = /^'+[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/;

  it.each([
    ['csv', ','],
    ['csv-semicolon', ';'],
  ] as const)('should write %s that a CSV library reads as the database', async (format, sign) => {
    const { file, headers, entry } = await take(format);
    expect(file.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(`attachment; filename="${entry.filename}"`);
    expect(headers['cache-control']).toContain('no-store');
    const [headings, ...rows] = readExtract.csv(file, sign);
    expect(headings).toEqual(HEADINGS);
    const unguard = (cell: string) => (GUARDED.test(cell) ? cell.slice(1) : cell);
    expect(rows.map((cells) => cells.map(unguard))).toEqual(
      rowsOf().map((cells) => cells.map((cell) => String(cell ?? '')))
    );
    expect(rows.flat().filter((cell) => LOOKS_LIKE_A_FORMULA.test(cell))).toEqual([]);
  });

  it('should put one apostrophe before what could be a formula, and before nothing else', async () => {
    const { file } = await take('csv');
    const comments = readExtract.csv(file).map((cells) => cells[HEADINGS.indexOf('Commentaire')]);
    for (const comment of HOSTILE) expect(comments).toContain(`'${comment}`);
    for (const comment of ODD) expect(comments).toContain(comment);
  });

  it('should guard cells by the one rule of every CSV file', async () => {
    const cells = [...HOSTILE, ...ODD, '', ' -', '\u3000x', "'", "''\t", 'a=1', '\u00a0＋'];
    const { rows } = await app.strapi.db.connection.raw(
      `select array(
         select monavis.guard_cell(cell) from unnest(cast(:cells as text[])) with ordinality c(cell, n) order by n
       ) as guarded`,
      { cells }
    );
    expect(cells.map(guardCell)).toEqual(rows[0].guarded);
  });

  it('should write a workbook that an XLSX library reads as the database, with real types', async () => {
    const { file, headers } = await take('xlsx');
    expect(headers['content-type']).toContain('spreadsheetml.sheet');
    const [headings, ...rows] = await readExtract.xlsx(file);
    expect(headings).toEqual(HEADINGS);
    const dateIndex = HEADINGS.indexOf('Date');
    expect(rows.map((row) => row[dateIndex])).toEqual(
      // Sheets know no time zone: the reader gives what is shown as if it were UTC.
      rowsOf().map((row) => new Date(`${String(row[dateIndex]).replace(' ', 'T')}Z`))
    );
    const withoutDate = (cells: unknown[]) => cells.filter((_cell, index) => index !== dateIndex);
    expect(rows.map(withoutDate)).toEqual(rowsOf().map(withoutDate));
  });

  it('should write lines of JSON with the codes, erased comments empty', async () => {
    const { file } = await take('jsonl');
    const lines = readExtract.jsonl(file);
    expect(lines.map(({ id, comment, createdAt }) => ({ id, comment, createdAt }))).toEqual(
      reviews.map(({ id, comment, createdAt }) => ({ id, comment, createdAt }))
    );
    const full = reviews.find(({ comment }) => comment === 'Tout');
    expect(lines.find(({ comment }) => comment === 'Tout')).toEqual({
      id: full?.id,
      demarche: numero,
      createdAt: full?.createdAt,
      satisfaction: 'good',
      clarity: 5,
      comment: 'Tout',
      answers: full?.answers,
      source: '=Bouton',
      language: 'fr',
      formVersion: 1,
    });
  });

  it('should apply the filters of the list', async () => {
    const { file, entry } = await take('csv', { satisfaction: 'medium', from: '2026-01-01' });
    expect(entry.filter).toEqual({ satisfaction: 'medium', from: '2026-01-01' });
    expect(
      readExtract
        .csv(file)
        .slice(1)
        .map(([id]) => Number(id))
    ).toEqual(reviews.filter(({ satisfaction }) => satisfaction === 'medium').map(({ id }) => id));
    const { file: none } = await take('xlsx', { to: '2020-01-01' });
    expect(await readExtract.xlsx(none)).toEqual([HEADINGS]);
  });

  it('should send what it is asked for to who does not take gzip', async () => {
    const { entry, file } = await take('csv');
    const plain = await exporter.file(entry.id).set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toEqual(file);
  });

  it.each([
    ['a format that is not', 'pdf', {}],
    ['a filter that is not', 'csv', { filtre: '1' }],
    ['a value that is not', 'csv', { satisfaction: 'super' }],
    ['a period upside down', 'csv', { from: '2026-02-01', to: '2026-01-01' }],
  ])('should refuse %s', async (_what, format, query) => {
    const { body } = await exporter.ask(format, query).expect(400);
    expect(body.error.message).not.toBe('');
  });

  it('should never write the address that an author left', async () => {
    const address = 'auteur@exemple.fr';
    await app.strapi.db
      .connection('review_contacts')
      .withSchema('monavis')
      .insert({ review_id: reviews[0].id, email: address });
    for (const format of ['csv', 'jsonl']) {
      expect((await take(format)).file.toString()).not.toContain(address);
    }
  });
});
