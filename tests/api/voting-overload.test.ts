import { Client } from 'pg';
import { drawId } from '../../src/plugins/monavis/server/src/voting/form-token';
import type { VotingService } from '../../src/plugins/monavis/server/src/voting/service';
import type { DemarcheNumero } from '../../src/plugins/monavis/server/src/voting/types';
import { startAccountsApp } from '../helpers/accounts-app';
import { checkedInputs, createCitizen, createForm, hiddenField } from '../helpers/citizen';

/** One at the database, and as many as may wait behind it: see `voting/group-commit.ts`. */
const FULL = 1 + 5_000;
const COMMENT = 'Un texte long à taper, « avec guillemets ».';

let setup: Awaited<ReturnType<typeof startAccountsApp>>;
beforeAll(async () => {
  setup = await startAccountsApp();
});
afterAll(() => setup.stop());

/** Does something while no vote can be stored and the queue is full: of votes handed over in this process, in an instant. */
const whileFull = async <TResult>(
  numero: number,
  work: () => Promise<TResult>
): Promise<TResult> => {
  const { app } = setup;
  const voting: VotingService = app.strapi.plugin('monavis').service('voting');
  const blocker = new Client({ connectionString: app.databaseUrl });
  await blocker.connect();
  await blocker.query('begin; lock table reviews in access exclusive mode');
  const waiting = Promise.allSettled(
    Array.from({ length: FULL }, () =>
      voting.vote({
        tokenId: drawId(Date.now()),
        numero: numero as DemarcheNumero,
        buttonId: null,
        satisfaction: 'medium',
        source: null,
        language: 'fr',
        suspicion: null,
        formVersion: 1,
      })
    )
  );
  const result = await work();
  await blocker.query('rollback');
  await blocker.end();
  // Those that were there first are stored: nothing timed out meanwhile, the queue alone refused.
  const stored = (await waiting).filter(({ status }) => status === 'fulfilled');
  expect(stored).toHaveLength(FULL);
  return result;
};

describe('votes that come faster than they can be stored', () => {
  it('should be answered by a page that keeps what was typed, counted, and told', async () => {
    const { app, administrateur, mailServer } = setup;
    const { demarche, address } = await createForm(app);
    const { numero } = demarche;
    const { open, send, vote } = createCitizen(app, address);
    const { receipt } = await vote('good');
    const token = hiddenField(await open(), 'token');
    const ballot = { step: 'satisfaction', token, satisfaction: 'bad' };
    const comment = { step: 'comment', receipt, comment: COMMENT };

    const [refused, kept] = await whileFull(numero, async () => [
      await send(ballot),
      await send(comment),
    ]);
    for (const page of [refused, kept]) {
      expect(page.status).toBe(503);
      expect(page.headers['retry-after']).toBe('5');
      expect(page.text).toContain('<html lang="fr"');
      expect(page.text).toContain('Service momentanément indisponible');
      expect(page.text).toContain('attendez quelques secondes, puis envoyez-la de nouveau');
    }
    expect(checkedInputs(refused)).toEqual(['satisfaction-bad']);
    expect(hiddenField(refused, 'token')).toBe(token);
    expect(kept.text).toContain(`${COMMENT}</textarea>`);
    expect(hiddenField(kept, 'receipt')).toBe(receipt);

    const query = async (sql: string) => (await app.strapi.db.connection.raw(sql, [numero])).rows;
    const count = 'select satisfaction, comment, count(*)::integer as n from reviews';
    const counts = () => query(`${count} where demarche_numero = ? group by 1, 2 order by 1`);
    expect(await counts()).toEqual([
      { satisfaction: 'good', comment: null, n: 1 },
      { satisfaction: 'medium', comment: null, n: FULL },
    ]);
    await send(ballot).expect(200);
    await send(comment).expect(200);
    expect(await counts()).toEqual([
      { satisfaction: 'bad', comment: null, n: 1 },
      { satisfaction: 'good', comment: COMMENT, n: 1 },
      { satisfaction: 'medium', comment: null, n: FULL },
    ]);

    const log = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    await app.strapi.plugin('monavis').service('voting').storeCounts();
    log.mockRestore();
    expect(await query('select count from monavis.refused_votes where numero = ?')).toEqual([
      { count: 2 },
    ]);
    const { text } = await mailServer.take(administrateur.email, /n’ont pas pu être enregistrés/);
    expect(text).toContain('2 réponses d’usagers n’ont pas pu être enregistrées');
  });
});
