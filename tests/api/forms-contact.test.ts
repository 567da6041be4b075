import { actingAs } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, storedReviews } from '../helpers/citizen';
import { createUser } from '../helpers/fixtures';
import { createOwnForm, publishAndSee } from '../helpers/forms';

const EMAIL = 'personne@exemple.fr';

describe('the address that an author leaves to be answered', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const contacts = async (): Promise<{ review_id: number; email: string }[]> =>
    app.strapi.db.connection('review_contacts').withSchema('monavis').select();

  const prepare = async () => {
    const form = await createOwnForm(app);
    await publishAndSee(app, form, { asksContact: true });
    const citizen = createCitizen(app, form.address);
    const { receipt } = await citizen.vote();
    const [{ id }] = await storedReviews(app, form.numero);
    const leave = (fields: Record<string, string>) =>
      citizen.send({ step: 'comment', receipt, ...fields });
    const left = async () => (await contacts()).find(({ review_id }) => review_id === id)?.email;
    return { ...form, ...citizen, receipt, id, leave, left };
  };

  it('should say what it is for and how long it is kept, before it is asked', async () => {
    const { send, receipt } = await prepare();
    const page = await send({ step: 'help', receipt }).expect(200);
    expect(page.text).toContain('name="contactEmail"');
    expect(page.text).toContain('90 jours');
    expect(page.text).not.toContain('Votre réponse est anonyme. Merci');
  });

  it('should be kept apart, and nowhere else', async () => {
    const { leave, left, numero } = await prepare();
    await leave({ comment: `Répondez-moi : ${EMAIL}`, contactEmail: EMAIL }).expect(200);
    expect(await left()).toBe(EMAIL);
    const [review] = await storedReviews(app, numero);
    expect(review.comment).toBe('Répondez-moi : [e-mail masqué]');
    expect(JSON.stringify(review)).not.toContain(EMAIL);
    const { rows } = await app.strapi.db.connection.raw(
      'select count(*)::integer as n from monavis.audit_entries where search like ?',
      [`%${EMAIL}%`]
    );
    expect(rows[0].n).toBe(0);
  });

  it('should come back to its author, be changed and withdrawn', async () => {
    const { leave, left, send, receipt } = await prepare();
    await leave({ contactEmail: EMAIL, go: 'previous' }).expect(200);
    const page = await send({ step: 'help', receipt }).expect(200);
    expect(page.text).toContain(`value="${EMAIL}"`);
    await leave({ contactEmail: 'autre@exemple.fr' }).expect(200);
    expect(await left()).toBe('autre@exemple.fr');
    await leave({ contactEmail: '' }).expect(200);
    expect(await left()).toBeUndefined();
  });

  it('should be asked again when it is none, with the comment saved', async () => {
    const { leave, left, numero } = await prepare();
    const page = await leave({ comment: 'Simple', contactEmail: 'personne@' }).expect(400);
    expect(page.text).toContain('id="contactEmail-problem"');
    expect(page.text).toContain('value="personne@"');
    expect(await left()).toBeUndefined();
    expect(await storedReviews(app, numero)).toMatchObject([{ comment: 'Simple' }]);
  });

  it('should come back when it cannot be stored, and be stored with the comment when sent again', async () => {
    const { leave, left, numero } = await prepare();
    const raw = (sql: string) => app.strapi.db.connection.raw(sql);
    await raw(`
      create function monavis.refuse_contact() returns trigger language plpgsql as '
      begin raise ''could not extend file: No space left on device'' using errcode = ''disk_full''; end'`);
    await raw(`
      create constraint trigger full_disk after insert on monavis.review_contacts
      deferrable initially deferred for each row execute function monavis.refuse_contact()`);
    const log = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const fields = { comment: 'Un texte long à taper', contactEmail: EMAIL };
    const page = await leave(fields);
    await raw('drop trigger full_disk on monavis.review_contacts');
    expect(log).toHaveBeenCalledWith('Voting: could not extend file: No space left on device');
    await app.strapi.plugin('monavis').service('voting').storeCounts();
    log.mockRestore();
    expect(page.status).toBe(503);
    expect(page.headers['retry-after']).toBeDefined();
    expect(page.text).toContain('Un texte long à taper</textarea>');
    expect(page.text).toContain(`value="${EMAIL}"`);
    expect(await left()).toBeUndefined();

    await leave(fields).expect(200);
    expect(await left()).toBe(EMAIL);
    expect(await storedReviews(app, numero)).toMatchObject([{ comment: 'Un texte long à taper' }]);
  });

  it('should be shown to porteurs alone', async () => {
    const { leave, numero, id, agent } = await prepare();
    await leave({ contactEmail: EMAIL }).expect(200);
    const path = `/demarches/${numero}/reviews`;
    const { body } = await agent.get(`${path}/${id}`).expect(200);
    expect(body.data.contact).toEqual({ email: EMAIL, until: expect.any(String) });
    const days = (Date.parse(body.data.contact.until) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(88);
    expect(days).toBeLessThanOrEqual(90.1);
    expect((await agent.get(path).expect(200)).text).not.toContain(EMAIL);

    const administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    const other = await administrateur.get(`${path}/${id}`).expect(200);
    expect(other.text).not.toContain(EMAIL);
    expect(other.body.data.contact).toBeNull();
  });

  it('should go with its review', async () => {
    const { leave, left, id } = await prepare();
    await leave({ contactEmail: EMAIL }).expect(200);
    await app.strapi.db.query('api::review.review').delete({ where: { id } });
    expect(await left()).toBeUndefined();
  });
});
