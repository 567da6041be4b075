import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/chromium';
import { logIn } from '../helpers/desk';
import { readEmbedCode } from '../helpers/embed-contract';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

const COMMENT = 'Le parcours était clair, merci 🙂 — un peu long à la fin.';
const DARK_PAGE = 'background:#161616;color:#fff';

/**
 * The whole job of the product, by the people who do it, on the production build. The steps follow one another: each
 * uses what the one before produced.
 */
describe('the main journey', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let otherSite: Server;
  let otherSiteUrl = '';
  let snippet = '';

  beforeAll(async () => {
    browser = await launchBrowser();
    desk = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await desk.newPage();
    otherSite = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="fr"><title>Fin</title><body style="${DARK_PAGE}"><h1>Votre demande est envoyée</h1>${snippet}</body></html>`
      );
    });
    await new Promise<void>((resolve) => otherSite.listen(0, '127.0.0.1', resolve));
    otherSiteUrl = `http://127.0.0.1:${(otherSite.address() as AddressInfo).port}/`;
  });

  afterAll(async () => {
    await browser?.close();
    otherSite?.close();
  });

  it('should bring an agent who logs in to his démarches', async () => {
    await logIn(page, info, 'Agent');
    await page.getByRole('heading', { name: 'Mes démarches' }).waitFor();
    await page.getByText('les avis affichés sont fictifs').waitFor();
    await takeScreenshots(page, 'desk-home');
  });

  it('should find démarches by an everyday word', async () => {
    await page.getByRole('link', { name: 'Référentiel' }).first().click();
    await page.getByLabel('Rechercher une démarche').fill('permis');
    await page.waitForURL(/q=permis/);
    await page
      .getByText(/démarches pour «\spermis\s»/)
      .first()
      .waitFor();
    await takeScreenshots(page, 'desk-catalogue');
  });

  it('should open a démarche and declare its porteur', async () => {
    await page
      .getByRole('link', { name: /international/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Je suis porteur de cette démarche' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Code à intégrer' }).count()).toBe(0);
    await takeScreenshots(page, 'desk-demarche');
    await page.getByRole('button', { name: 'Je suis porteur de cette démarche' }).click();
    await page.getByRole('tab', { name: 'Code à intégrer' }).waitFor();
    await page.getByRole('tab', { name: 'Tous les avis' }).waitFor();
  });

  it('should generate and copy the code of a white button', async () => {
    await page.getByRole('tab', { name: 'Code à intégrer' }).click();
    await page.getByRole('button', { name: 'Générer le code' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Nom du bouton').fill('Page de fin');
    await form.getByRole('radio', { name: /blanc/i }).check({ force: true });
    await takeScreenshots(page, 'desk-code-form');
    await form.getByRole('button', { name: 'Générer le code' }).click();
    await page.getByRole('button', { name: 'Copier le code' }).click();
    await page.getByText('Code copié dans le presse-papiers.').first().waitFor();
    snippet = await page.evaluate(() => navigator.clipboard.readText());
    expect(readEmbedCode(snippet)).toMatchObject({
      site: info.site,
      source: 'Page-de-fin',
      style: 'blanc',
    });
    await takeScreenshots(page, 'desk-code');
  });

  it('should let a citizen vote from another site, in four steps without JavaScript', async () => {
    const visitor = await browser.newContext({ javaScriptEnabled: false });
    const site = await visitor.newPage();
    await site.goto(otherSiteUrl);
    await takeScreenshots(site, 'other-site');
    const opened = visitor.waitForEvent('page');
    await site.getByRole('link', { name: 'Je donne mon avis' }).click();
    const form = await opened;
    await takeScreenshots(form, 'vote-1-satisfaction');
    await form.getByRole('radio', { name: 'Très bien' }).check({ force: true });
    await form.getByRole('button', { name: 'Envoyer mon avis' }).click();
    await takeScreenshots(form, 'vote-2-clarity');
    await form.getByRole('radio', { name: '4 sur 5' }).check({ force: true });
    await form.getByRole('button', { name: 'Suivant' }).click();
    await form.getByRole('checkbox', { name: 'Par téléphone' }).check({ force: true });
    await takeScreenshots(form, 'vote-3-help');
    await form.getByRole('button', { name: 'Suivant' }).click();
    await form.getByLabel('Souhaitez-vous nous en dire plus').fill(COMMENT);
    await takeScreenshots(form, 'vote-4-comment');
    await form.getByRole('button', { name: 'Terminer' }).click();
    await form.getByRole('heading', { name: 'Merci pour votre aide' }).waitFor();
    await takeScreenshots(form, 'vote-5-thanks');
    expect(await visitor.cookies()).toEqual([]);
    await visitor.close();
  });

  it('should show the vote, with all its answers, in « Tous les avis »', async () => {
    await page.getByRole('tab', { name: 'Tous les avis' }).click();
    await page.getByText(COMMENT).first().waitFor();
    await takeScreenshots(page, 'desk-reviews');
    await page
      .getByRole('link', { name: /Lire l’avis du/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(COMMENT).waitFor();
    await drawer.getByText('Très bien').first().waitFor();
    await drawer
      .getByText(/téléphone/i)
      .first()
      .waitFor();
    await drawer.getByText('Page de fin').first().waitFor();
    await takeScreenshots(page, 'desk-review');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('should close the tabs to whoever is no longer porteur', async () => {
    await page.getByRole('button', { name: 'Ne plus être porteur' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Ne plus être porteur' })
      .click();
    await page.getByRole('button', { name: 'Je suis porteur de cette démarche' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Tous les avis' }).count()).toBe(0);
  });
});
