import { startApp, type TestApp } from '../helpers/app';
import {
  checkedInputs,
  createCitizen,
  createForm,
  hiddenField,
  storedReviews,
} from '../helpers/citizen';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    VOTE_VISITOR_LIMITS: '3,5',
    VOTE_BUTTON_LIMITS: '100,200',
    VOTE_MIN_FILL_SECONDS: '2',
  });
});
afterAll(() => app.stop());

const HOUR = 60 * 60 * 1000;
/** What a person takes to choose a face. */
const readTheForm = () => jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000);
afterEach(() => jest.restoreAllMocks());

const prepare = async () => {
  const { demarche, address } = await createForm(app);
  const citizen = createCitizen(app, address);
  const stored = () => storedReviews(app, demarche.numero);
  const counted = async (): Promise<number> => {
    const [row] = await app.strapi.db
      .connection('review_daily_counts')
      .withSchema('monavis')
      .where({ demarche_numero: demarche.numero, question: 'satisfaction' })
      .sum('n');
    return Number(row.sum);
  };
  /** Opens the form, and sends it after a while. */
  const vote = async (fields: Record<string, string> = {}) => {
    const token = hiddenField(await citizen.open().expect(200), 'token');
    readTheForm();
    const page = await citizen.send({
      step: 'satisfaction',
      token,
      satisfaction: 'good',
      'site-web': '',
      ...fields,
    });
    jest.restoreAllMocks();
    return page;
  };
  return { ...citizen, vote, stored, counted };
};

describe('a vote that no person seems to have sent', () => {
  it('should be kept apart when the hidden field is filled in, and answered like any other', async () => {
    const { vote, stored, counted } = await prepare();
    const ordinary = await vote();
    const trapped = await vote({ 'site-web': 'https://a.example' });
    const withoutReceipt = ({ text }: { text: string }) =>
      text.replace(/(?<=name="receipt" value=")[^"]+/, '');
    expect(withoutReceipt(trapped)).toBe(withoutReceipt(ordinary));
    expect(await stored()).toMatchObject([
      { state: 'published', suspicion: null },
      { state: 'suspect', suspicion: 'trap' },
    ]);
    expect(await counted()).toBe(1);
  });

  it('should be kept apart when it comes too fast', async () => {
    const { open, send, stored, counted } = await prepare();
    const token = hiddenField(await open(), 'token');
    await send({ step: 'satisfaction', token, satisfaction: 'good' }).expect(200);
    expect(await stored()).toMatchObject([{ state: 'suspect', suspicion: 'too-fast' }]);
    expect(await counted()).toBe(0);
  });

  it('should stay apart, with what its later steps say', async () => {
    const { vote, send, stored, counted } = await prepare();
    const page = await vote({ 'site-web': 'x' });
    const receipt = hiddenField(page, 'receipt');
    await send({ step: 'comment', receipt, comment: 'Achetez ici' }).expect(200);
    expect(await stored()).toMatchObject([{ state: 'suspect', comment: 'Achetez ici' }]);
    expect(await counted()).toBe(0);
  });

  it('should not be the one of a citizen whose form had expired', async () => {
    const { open, send, stored } = await prepare();
    const token = hiddenField(await open(), 'token');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3 * HOUR);
    const again = await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(400);
    await send({
      step: 'satisfaction',
      token: hiddenField(again, 'token'),
      satisfaction: 'bad',
    }).expect(200);
    expect(await stored()).toMatchObject([{ state: 'published' }]);
  });
});

describe('many votes from one address', () => {
  it('should be suspect over the soft limit, then refused until told, with the choice kept', async () => {
    const { vote, send, stored, counted } = await prepare();
    for (let n = 0; n < 5; n += 1) expect((await vote()).status).toBe(200);
    const refused = await vote();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    expect(refused.text).toMatch(/envoyez-la de nouveau dans \d+\u00a0min/);
    expect(checkedInputs(refused)).toEqual(['satisfaction-good']);
    expect(checkedInputs(await vote({ satisfaction: 'bad' }))).toEqual(['satisfaction-bad']);
    expect((await stored()).map(({ suspicion }) => suspicion)).toEqual([
      ...Array(3).fill(null),
      ...Array(2).fill('visitor-limit'),
    ]);
    expect(await counted()).toBe(3);

    const english = await send({
      step: 'satisfaction',
      token: hiddenField(refused, 'token'),
      satisfaction: 'good',
      lang: 'en',
    });
    expect(english.text).toContain('Too much feedback was sent from your network');
    // The refused vote came from five seconds ahead.
    const wait = (Number(refused.headers['retry-after']) + 6) * 1000;
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + wait);
    await send({
      step: 'satisfaction',
      token: hiddenField(refused, 'token'),
      satisfaction: 'good',
    }).expect(200);
    expect(await stored()).toHaveLength(6);
  });

  it('should give the text back when later steps are too many', async () => {
    const { vote, send, stored } = await prepare();
    const receipt = hiddenField(await vote(), 'receipt');
    for (let n = 0; n < 50; n += 1) {
      await send({ step: 'clarity', receipt, clarity: String((n % 5) + 1) }).expect(200);
    }
    const refused = await send({ step: 'comment', receipt, comment: 'Un texte long à taper' });
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBeDefined();
    expect(refused.text).toContain('Un texte long à taper</textarea>');
    expect(hiddenField(refused, 'receipt')).toBe(receipt);
    expect(await stored()).toMatchObject([{ comment: null }]);
  });

  it('should not be believed from a header that no proxy of ours set', async () => {
    const { address, open, vote } = await prepare();
    for (let n = 0; n < 5; n += 1) await vote();
    const token = hiddenField(await open(), 'token');
    await app.http
      .post(address)
      .set('X-Forwarded-For', '203.0.113.9')
      .type('form')
      .send({ step: 'satisfaction', token, satisfaction: 'good' })
      .expect(429);
  });
});
