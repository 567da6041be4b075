import { startAccountsApp } from '../helpers/accounts-app';
import { actingAs } from '../helpers/agent-requests';
import { createDemarche, createOwnership, createUser, type TestUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';
import { settleQueue } from '../helpers/until';

const SUBJECT = /signalés? attend(ent)? votre décision$/;

let setup: Awaited<ReturnType<typeof startAccountsApp>>;
let administrators: TestUser[];
let porteur: TestUser;
beforeAll(async () => {
  setup = await startAccountsApp();
  administrators = [setup.administrateur, await createUser(setup.app, 'strapi-super-admin')];
  porteur = await createUser(setup.app);
  await createUser(setup.app, 'monavis-editeur');
});
afterAll(() => setup.stop());

const flagOne = async (): Promise<void> => {
  const { numero } = await createDemarche(setup.app);
  await createOwnership(setup.app, numero, porteur);
  const [id] = await insertReviews(setup.app, numero, [{ comment: 'Commentaire secret' }]);
  await actingAs(setup.app, porteur)
    .post(`/demarches/${numero}/reviews/${id}/flag`, { reason: 'insult', note: 'Note secrète' })
    .expect(200);
};

/** Subjects of the mails that came, by recipient. */
const told = async (): Promise<Record<string, string>> => {
  await settleQueue(setup.app);
  const mails = setup.mailServer.received.splice(0);
  for (const { mail } of mails) {
    expect(mail.subject).toMatch(SUBJECT);
    expect(mail.text).not.toMatch(/secr[eè]te?/);
    expect(mail.text).toContain('/admin/plugins/monavis/avis-signales');
  }
  return Object.fromEntries(
    mails.flatMap(({ recipients, mail }) => recipients.map((to) => [to, mail.subject ?? '']))
  );
};

const toEach = (subject: string) =>
  Object.fromEntries(administrators.map(({ email }) => [email, subject]));

/** An hour passes, for the alert and for the job that waits for it. */
const passAnHour = async (): Promise<void> => {
  const { connection } = setup.app.strapi.db;
  await connection.raw(`update monavis.alerts set sent_at = sent_at - interval '61 minutes'`);
  await connection.raw(
    `update graphile_worker._private_jobs set run_at = now() where key = 'moderation:tell-flags'`
  );
};

describe('flagged reviews', () => {
  it('should be told to each administrateur by mail, together those of an hour', async () => {
    await flagOne();
    expect(await told()).toEqual(toEach('Un avis signalé attend votre décision'));

    await flagOne();
    await flagOne();
    expect(await told()).toEqual({});
    await passAnHour();
    expect(await told()).toEqual(toEach('3 avis signalés attendent votre décision'));

    await passAnHour();
    expect(await told()).toEqual({});
  });
});
