import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, heading, hiddenField } from '../helpers/citizen';
import { createOwnForm } from '../helpers/forms';

const BANNER = 'vos réponses ne sont pas enregistrées';

describe('« Tester le formulaire »', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** How many rows each table of the product holds. */
  const countRows = async (): Promise<Record<string, number>> => {
    const tables = await app.strapi.db.connection.raw(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in ('public', 'monavis') and table_type = 'BASE TABLE'
         and table_name <> 'job_runners'`
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.rows) {
      const { rows } = await app.strapi.db.connection.raw(
        `select count(*)::integer as n from ${name}`
      );
      counts[name] = rows[0].n;
    }
    return counts;
  };

  it('should walk through every page of the draft, say so on each, and store nothing', async () => {
    const { save } = await createOwnForm(app);
    const { testPath } = await save({ hiddenSteps: ['clarity'], asksContact: true });
    const before = await countRows();
    const { open, send } = createCitizen(app, testPath);

    const first = await open().expect(200);
    const token = hiddenField(first, 'token');
    const help = await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(200);
    const receipt = hiddenField(help, 'receipt');
    const wrong = await send({ step: 'help', receipt, contactTried: ['none', 'phone'] }).expect(
      400
    );
    const comment = await send({ step: 'help', receipt, difficulties: 'documents' }).expect(200);
    const back = await send({ step: 'comment', receipt, go: 'previous' }).expect(200);
    const thanks = await send({
      step: 'comment',
      receipt,
      comment: 'Essai',
      contactEmail: 'personne@exemple.fr',
    }).expect(200);

    expect(hiddenField(help, 'step')).toBe('help');
    expect(comment.text).toContain('name="contactEmail"');
    expect(heading(thanks)).toContain('Merci');
    for (const page of [first, help, wrong, comment, back, thanks]) {
      expect(page.text).toContain(BANNER);
    }
    expect(await countRows()).toEqual(before);
  });

  it('should show each page at once, in a frame of the panel alone', async () => {
    const { read } = await createOwnForm(app);
    const { testPath } = await read();
    for (const step of ['clarity', 'help', 'comment']) {
      const page = await app.http.get(`${testPath}&etape=${step}`).expect(200);
      expect(hiddenField(page, 'step')).toBe(step);
      expect(page.text).toContain(BANNER);
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    }
    const thanks = await app.http.get(`${testPath}&etape=end`).expect(200);
    expect(heading(thanks)).toContain('Merci');
  });

  it('should work on a form that is closed to citizens, and change nothing for them', async () => {
    const form = await createOwnForm(app);
    await app.strapi.db
      .connection('buttons')
      .where({ id: form.button.id })
      .update({ state: 'closed' });
    const { testPath } = await form.save({ hiddenSteps: ['clarity'] });
    await app.http.get(testPath).expect(200);
    const real = await app.http.get(form.address);
    expect(real.status).toBe(410);
    expect(real.text).not.toContain(BANNER);
    expect(real.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('should take no page of a test for a vote', async () => {
    const { read, address, numero } = await createOwnForm(app);
    const test = createCitizen(app, (await read()).testPath);
    // Also when the address of the test carries the key of the button.
    const key = new URLSearchParams(address.split('?')[1]).get('key');
    const keyed = createCitizen(app, `${test.address}&key=${key}`);
    for (const { open } of [test, keyed]) {
      const token = hiddenField(await open().expect(200), 'token');
      await createCitizen(app, address)
        .send({ step: 'satisfaction', token, satisfaction: 'good' })
        .expect(400);
    }
    const rows = await app.strapi.db.query('api::review.review').count({
      where: { demarcheNumero: numero },
    });
    expect(rows).toBe(0);
  });

  it('should open no other démarche, and leave the addresses of citizens alone', async () => {
    const { read, address } = await createOwnForm(app);
    const other = await createOwnForm(app);
    const { testPath } = await read();
    const query = testPath.split('?')[1];
    await app.http.get(`/Demarches/${other.numero}?${query}`).expect(404);
    await app.http.get(`/Demarches/${other.numero}?test=${'A'.repeat(74)}`).expect(404);
    const page = await app.http.get(`${address}&test=1`).expect(200);
    expect(page.text).not.toContain(BANNER);
  });
});
