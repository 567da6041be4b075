import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { readEmbedCode } from '../helpers/embed-contract';
import { insertReviews } from '../helpers/reviews';

const OVER = 5_000_001;

describe('« Code à intégrer »', () => {
  let app: TestApp;
  let agent: Agent;

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
  });
  afterAll(() => app.stop());

  const ownDemarche = async (input = {}): Promise<string> => {
    const { numero } = await createDemarche(app, input);
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    return `/demarches/${numero}/buttons`;
  };

  const generate = async (path: string, name = 'Page de fin') =>
    (await agent.post(path, { name, style: 'blanc' }).expect(200)).body.data;

  it('should give a code that obeys the embed contract in both colours', async () => {
    const path = await ownDemarche();
    const button = await generate(path);
    expect(button).toMatchObject({
      name: 'Page de fin',
      source: 'Page-de-fin',
      style: 'blanc',
      state: 'open',
      closedAt: null,
      closeReason: null,
      author: 'Camille Essai',
    });
    expect(Object.keys(button)).toHaveLength(12);
    const expected = {
      site: 'https://monavis.example.gouv.fr',
      numero: Number(path.split('/')[2]),
      source: 'Page-de-fin',
      key: button.key,
      format: 'svg',
    };
    expect(readEmbedCode(button.html.bleu)).toEqual({ ...expected, style: 'bleu' });
    expect(readEmbedCode(button.html.blanc)).toEqual({ ...expected, style: 'blanc' });
    expect(button.html.bleu).toContain(button.href.replaceAll('&', '&amp;'));
  });

  it('should give each button its own key, whatever the client sends', async () => {
    const path = await ownDemarche();
    const [first, second] = [await generate(path), await generate(path)];
    expect(first.key).not.toBe(second.key);
    const forced = { name: 'x', style: 'bleu', key: 'A'.repeat(22) };
    await agent.post(path, forced).expect(400);
    const { body } = await agent.get(path).expect(200);
    expect(body.data.map(({ id }: { id: number }) => id)).toEqual([first.id, second.id]);
    expect(body.meta.lock).toMatchObject({ isLocked: false, limit: 5_000_000, lastRequest: null });
  });

  it('should rename without touching the code that was already pasted', async () => {
    const path = await ownDemarche();
    const before = await generate(path);
    const { body } = await agent
      .put(`${path}/${before.id}`, { action: 'rename', name: 'E-mail de suivi' })
      .expect(200);
    expect(body.data).toEqual({ ...before, name: 'E-mail de suivi' });
  });

  it('should change the colour', async () => {
    const path = await ownDemarche();
    const { id } = await generate(path);
    const { body } = await agent.put(`${path}/${id}`, { action: 'restyle', style: 'bleu' });
    expect(body.data.style).toBe('bleu');
  });

  it('should close with a reason, once, and reopen', async () => {
    const path = await ownDemarche();
    const { id } = await generate(path);
    const close = { action: 'close', reason: 'Refonte du site' };
    const closed = (await agent.put(`${path}/${id}`, close).expect(200)).body.data;
    expect(closed).toMatchObject({ state: 'closed', closeReason: 'Refonte du site' });
    expect(Math.abs(Date.now() - Date.parse(closed.closedAt))).toBeLessThan(60_000);
    const { body } = await agent.put(`${path}/${id}`, close).expect(400);
    expect(body.error.message).toBe('Ce bouton est déjà fermé.');
    const reopened = (await agent.put(`${path}/${id}`, { action: 'reopen' }).expect(200)).body.data;
    expect(reopened).toMatchObject({ state: 'open', closedAt: null, closeReason: null });
    await agent.put(`${path}/${id}`, { action: 'reopen' }).expect(400);
  });

  it.each([
    [{ name: '   ', style: 'bleu' }, 'Donnez un nom au bouton'],
    [{ style: 'bleu' }, 'Donnez un nom au bouton'],
    [{ name: 'x'.repeat(81), style: 'bleu' }, '80 caractères'],
    [{ name: 'Page', style: 'rouge' }, 'bleu ou le bouton blanc'],
    [{ name: 'Page', style: 'bleu', numero: 1 }, 'numero'],
  ])('should refuse %j with a French sentence', async (wrong, message) => {
    const path = await ownDemarche();
    const { body } = await agent.post(path, wrong).expect(400);
    expect(body.error.message).toContain(message);
  });

  it.each([
    [{ action: 'close' }, 'motif'],
    [{ action: 'close', reason: '  ' }, 'motif'],
    [{ action: 'delete' }, 'n’existe pas'],
    [{ action: 'rename', name: 'x', state: 'open' }, 'state'],
  ])('should refuse the change %j', async (wrong, message) => {
    const path = await ownDemarche();
    const { id } = await generate(path);
    const { body } = await agent.put(`${path}/${id}`, wrong).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('should close once when two people close at the same moment', async () => {
    const path = await ownDemarche();
    const { id } = await generate(path);
    const answers = await Promise.all(
      ['Refonte', 'Doublon'].map((reason) =>
        agent.put(`${path}/${id}`, { action: 'close', reason })
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const winner = answers.find(({ status }) => status === 200);
    const { body } = await agent.get(path).expect(200);
    expect(body.data[0].closeReason).toBe(winner?.body.data.closeReason);
  });

  it('should answer 404 for a button of another démarche', async () => {
    const { id } = await generate(await ownDemarche());
    const other = await ownDemarche();
    for (const wrong of [id, 999_999, 'abc']) {
      await agent.put(`${other}/${wrong}`, { action: 'rename', name: 'Volé' }).expect(404);
    }
  });

  it('should give no code on an archived démarche', async () => {
    const path = await ownDemarche();
    await app.strapi.db
      .connection('demarches')
      .where({ numero: Number(path.split('/')[2]) })
      .update({ archived_at: new Date() });
    const { body } = await agent.post(path, { name: 'Page', style: 'bleu' }).expect(403);
    expect(body.error.message).toContain('archivée');
  });

  describe('over the volume limit', () => {
    it('should lock on the server, with what the panel needs to explain it', async () => {
      const path = await ownDemarche({ annualVolume: OVER });
      const { body } = await agent.post(path, { name: 'Page', style: 'bleu' }).expect(403);
      expect(body.error.message).toContain('requiert des conditions particulières');
      expect(body.error.details).toMatchObject({
        reason: 'locked',
        lock: { isLocked: true, volume: OVER, limit: 5_000_000 },
      });
    });

    it('should count the online volume first, strictly over the limit', async () => {
      const open = [
        { annualVolume: OVER, annualOnlineVolume: 5_000_000 },
        { annualVolume: 5_000_000 },
        { annualVolume: OVER, annualOnlineVolume: 0 },
      ];
      for (const volumes of open) await generate(await ownDemarche(volumes));
      const path = await ownDemarche({ annualVolume: 10, annualOnlineVolume: OVER });
      await agent.post(path, { name: 'Page', style: 'bleu' }).expect(403);
    });

    it('should hide the codes that were given before, and refuse to change them', async () => {
      const path = await ownDemarche();
      const { id } = await generate(path);
      const numero = Number(path.split('/')[2]);
      await app.strapi.db
        .connection('demarches')
        .where({ numero })
        .update({ annual_online_volume: OVER });
      const { body } = await agent.get(path).expect(200);
      expect(body.data).toEqual([]);
      expect(body.meta.lock.isLocked).toBe(true);
      expect(JSON.stringify(body)).not.toContain('key=');
      await agent.put(`${path}/${id}`, { action: 'rename', name: 'x' }).expect(403);

      await insertReviews(app, numero, [{}]);
      const collecting = (await agent.get(path).expect(200)).body;
      expect(collecting.data).toHaveLength(1);
      expect(collecting.meta.lock).toMatchObject({ isLocked: false, isOverLimitButOpen: true });
    });
  });
});
