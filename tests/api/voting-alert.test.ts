import type { DemarcheNumero } from '../../src/plugins/monavis/server/src/voting/types';
import type { VotingService } from '../../src/plugins/monavis/server/src/voting/service';
import { startAccountsApp } from '../helpers/accounts-app';
import { createUser, type TestUser } from '../helpers/fixtures';
import { settleQueue } from '../helpers/until';

const SUBJECT = /n’ont pas pu être enregistrés/;

let setup: Awaited<ReturnType<typeof startAccountsApp>>;
let administrators: TestUser[];
beforeAll(async () => {
  setup = await startAccountsApp();
  administrators = [setup.administrateur, await createUser(setup.app, 'strapi-super-admin')];
  const blocked = await createUser(setup.app, 'monavis-administrateur');
  await setup.app.strapi.db.query('admin::user').update({
    where: { id: blocked.id },
    data: { isActive: false },
  });
  await createUser(setup.app, 'monavis-agent');
});
afterAll(() => setup.stop());

describe('votes that are answered 503', () => {
  it('should be told to each administrateur by mail, once an hour, and counted by day', async () => {
    const { app, mailServer } = setup;
    const voting: VotingService = app.strapi.plugin('monavis').service('voting');
    const log = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const query = async (sql: string) => (await app.strapi.db.connection.raw(sql)).rows;
    const refuse = async (numeros: (number | null)[]): Promise<string[]> => {
      for (const numero of numeros) voting.countRefused(numero as DemarcheNumero | null);
      await voting.storeCounts();
      await settleQueue(app);
      return mailServer.received.splice(0).flatMap(({ recipients }) => recipients);
    };
    const everybody = administrators.map(({ email }) => email).sort();

    expect(await refuse([])).toEqual([]);
    for (let n = 1; n < 1_200; n += 1) voting.countRefused(701 as DemarcheNumero);
    voting.countRefused(702 as DemarcheNumero);
    await voting.storeCounts();
    for (const { email } of administrators) {
      const { text } = await mailServer.take(email, SUBJECT);
      expect(text).toMatch(/1\s200 réponses d’usagers n’ont pas pu être enregistrées/);
    }
    expect(await refuse([])).toEqual([]);

    expect(await refuse([702, null])).toEqual([]);
    await query("update monavis.alerts set sent_at = now() - interval '61 minutes'");
    expect((await refuse([701])).sort()).toEqual(everybody);

    expect(await query('select numero, count from monavis.refused_votes order by numero')).toEqual([
      { numero: 0, count: 1 },
      { numero: 701, count: 1_200 },
      { numero: 702, count: 2 },
    ]);
    expect(log).toHaveBeenCalledWith(
      'Voting: 1200 votes or steps were answered 503, to be sent again'
    );
    log.mockRestore();
  });
});
