import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { logIn } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

/** A porteur flags one review and answers another; an administrateur decides. */
describe('the journey of a review that is flagged, and of one that is answered', () => {
  const info = readDemoInfo();
  const list = `${info.demarche.panelUrl}/avis?withComment=true`;
  let browser: Browser;
  let agent: Page;
  let administrateur: Page;
  let flagged = 0;
  let day = '';

  const open = async (role: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'fr-FR', bypassCSP: true });
    const page = await context.newPage();
    await logIn(page, info, role);
    await page.getByRole('heading', { name: 'Mes démarches' }).waitFor();
    return page;
  };
  const reviewLinks = () => agent.getByRole('link', { name: /Lire l’avis du/ });
  const openFirst = async (): Promise<number> => {
    await agent.goto(list);
    await reviewLinks().first().click();
    await agent.waitForURL(/avis=\d+/);
    await agent.getByRole('button', { name: 'Signaler cet avis' }).waitFor();
    return Number(new URL(agent.url()).searchParams.get('avis'));
  };
  /** What has the focus, or holds it. */
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  beforeAll(async () => {
    browser = await launchBrowser();
    agent = await open('Agent');
    administrateur = await open('Administrateur MonAvis');
  });
  afterAll(() => browser?.close());

  it('should flag a review from its drawer, with a reason', async () => {
    flagged = await openFirst();
    day = (await agent.getByRole('heading', { name: /^Avis du/ }).innerText()).replace(
      'Avis du ',
      ''
    );
    await agent.getByRole('button', { name: 'Signaler cet avis' }).click();
    const modal = agent.getByRole('dialog', { name: 'Signaler cet avis' });
    await modal.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await modal.getByText('Ce champ est obligatoire.').waitFor();
    await modal.getByRole('radio', { name: 'Hors sujet' }).click();
    await modal.getByLabel('Précision').fill('Cela concerne le guichet, au 06 12 34 56 78.');
    for (const colorScheme of ['dark', 'light'] as const) {
      await agent.emulateMedia({ colorScheme });
      await takeScreenshots(agent, `moderation-flag-${colorScheme}`);
      expect((await runAxe(agent)).findings).toEqual([]);
    }
    await modal.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await agent.getByText('au [téléphone masqué].').waitFor();
    await agent.getByRole('button', { name: 'Retirer le signalement' }).waitFor();
    expect(await focused(agent)).toBe('Signalement');
    await takeScreenshots(agent, 'moderation-flagged');
    expect((await runAxe(agent)).findings).toEqual([]);
  });

  it('should wait in « Avis signalés » until an administrateur hides it', async () => {
    await administrateur.getByRole('link', { name: 'Avis signalés' }).click();
    await administrateur.getByText('au [téléphone masqué].').waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await administrateur.emulateMedia({ colorScheme });
      await takeScreenshots(administrateur, `moderation-queue-${colorScheme}`);
      expect((await runAxe(administrateur)).findings).toEqual([]);
    }
    await administrateur.getByRole('button', { name: `Masquer l’avis du ${day}` }).click();
    const modal = administrateur.getByRole('dialog');
    await modal.getByLabel('Motif de votre décision').fill('Ce n’est pas la démarche.');
    await modal.getByRole('button', { name: 'Masquer l’avis' }).click();
    await administrateur.getByRole('heading', { name: 'Aucun signalement en attente' }).waitFor();
    expect(await focused(administrateur)).toBe('Aucun signalement en attente');
    await administrateur.getByRole('tab', { name: 'Masqués' }).click();
    await administrateur.getByText('Ce n’est pas la démarche.').waitFor();
    await takeScreenshots(administrateur, 'moderation-hidden');
  });

  it('should be gone from the list of the porteur', async () => {
    await agent.goto(`${info.demarche.panelUrl}/avis?withComment=true&avis=${flagged}`);
    await agent.getByText('Cet avis n’existe pas, ou n’est plus affiché.').waitFor();
  });

  it('should publish an answer beside its comment, personal data masked', async () => {
    await openFirst();
    await agent.getByRole('button', { name: 'Répondre à cet avis' }).click();
    const field = agent.getByLabel('Votre réponse');
    await field.fill('Merci. Écrivez à agent@exemple.fr.');
    await takeScreenshots(agent, 'moderation-reply-form');
    // The drawer closes; what was typed is there when it opens again.
    await agent.getByRole('button', { name: 'Fermer la fenêtre' }).click();
    await reviewLinks().first().click();
    expect(await field.inputValue()).toBe('Merci. Écrivez à agent@exemple.fr.');
    await agent.getByRole('button', { name: 'Publier la réponse' }).click();
    await agent.getByText('Masqué dans votre réponse').waitFor();
    await takeScreenshots(agent, 'moderation-reply');
    expect((await runAxe(agent)).findings).toEqual([]);

    await agent.goto(info.demarche.url);
    await agent.getByRole('heading', { name: 'Des avis et leurs réponses' }).waitFor();
    await agent.getByText('Merci. Écrivez à [e-mail masqué].').waitFor();
    await takeScreenshots(agent, 'moderation-public');
    expect((await runAxe(agent)).findings).toEqual([]);
  });
});
