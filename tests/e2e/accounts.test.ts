import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { logIn, logInWith } from '../helpers/desk';
import { findLocalMail, localLinkIn } from '../helpers/mailbox';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

const PASSWORD = 'cheval agrafe pile correct';
const run = randomBytes(3).toString('hex');

/** From « Inscription » to the admin panel, as people do it; what is public is done without JavaScript. */
describe('the journey of a new agent', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let site: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    const visitor = await browser.newContext({ javaScriptEnabled: false });
    site = await visitor.newPage();
  });
  afterAll(() => browser?.close());

  const register = async (email: string) => {
    await site.goto(info.site);
    await site.getByRole('link', { name: 'Accès administration' }).click();
    await site.getByRole('link', { name: 'Inscription' }).click();
    await site.getByLabel('Prénom').fill('Camille');
    await site.getByLabel('Nom', { exact: true }).fill('Essai');
    await site.getByLabel('Administration', { exact: true }).fill('Ministère d’essai');
    await site.getByLabel('Adresse e-mail professionnelle').fill(email);
    await site.getByLabel('Mot de passe').fill(PASSWORD);
    await site.getByRole('button', { name: 'S’inscrire' }).click();
    await site.getByRole('heading', { name: 'Un e-mail vous a été envoyé' }).waitFor();
  };

  const openLink = async (email: string, subject: RegExp) => {
    await site.goto(localLinkIn(await findLocalMail(info.site, email, subject)));
  };

  const openPanel = async (account: { email: string; password: string }) => {
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await logInWith(page, info, account);
    await page.getByRole('heading', { name: 'Mes démarches' }).waitFor();
    return page;
  };

  it('should find the way from the home page', async () => {
    await site.goto(info.site);
    await takeScreenshots(site, 'site-home');
    await site.getByLabel('Rechercher une démarche').fill('permis');
    await site.getByRole('button', { name: 'Rechercher' }).click();
    await site.getByRole('heading', { name: /démarches? pour/ }).waitFor();
    await takeScreenshots(site, 'site-search');
    await site.goto(`${info.site}/connexion`);
    await takeScreenshots(site, 'accounts-login');
  });

  it('should say what to correct, and keep what was typed', async () => {
    await site.goto(`${info.site}/inscription`);
    await takeScreenshots(site, 'accounts-form');
    await site.getByLabel('Prénom').fill('Camille');
    await site.getByLabel('Mot de passe').fill('court');
    await site.getByRole('button', { name: 'S’inscrire' }).click();
    await site.getByRole('heading', { name: 'Vérifiez votre saisie' }).waitFor();
    expect(await site.getByLabel('Prénom').inputValue()).toBe('Camille');
    expect(await site.getByLabel('Mot de passe').inputValue()).toBe('');
    await takeScreenshots(site, 'accounts-form-errors');
  });

  it('should open the account of a gouv.fr address at once, up to the panel', async () => {
    const email = `camille.${run}@exemple.gouv.fr`;
    await register(email);
    await takeScreenshots(site, 'accounts-sent');
    await site.goto(`${info.site}/dev/mails`);
    await takeScreenshots(site, 'accounts-mailbox');
    await openLink(email, /^Confirmez/);
    await takeScreenshots(site, 'accounts-confirmation');
    await site.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await site.getByRole('heading', { name: 'Votre compte est actif' }).waitFor();
    await takeScreenshots(site, 'accounts-active');
    await openLink(email, /^Confirmez/);
    await site.getByRole('heading', { name: 'Ce lien a déjà servi' }).waitFor();
    await takeScreenshots(site, 'accounts-dead-link');

    const panel = await openPanel({ email, password: PASSWORD });
    await panel.getByRole('link', { name: 'Référentiel' }).first().waitFor();
    expect(await panel.getByRole('link', { name: 'Demandes de comptes' }).count()).toBe(0);
    await panel.context().close();
  });

  it('should let an administrateur accept another address and allow its domain', async () => {
    const domain = `mairie-${run}.example`;
    const email = `dominique@${domain}`;
    await register(email);
    await openLink(email, /^Confirmez/);
    await site.getByText('validation par un administrateur est nécessaire').waitFor();
    await takeScreenshots(site, 'accounts-confirmation-request');
    await site.getByLabel('Votre situation').fill('Je tiens le guichet des permis.');
    await site.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await site.getByRole('heading', { name: 'Votre compte est en attente' }).waitFor();
    await takeScreenshots(site, 'accounts-pending');

    const panel = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await logIn(panel, info, 'Administrateur MonAvis');
    await panel.getByRole('link', { name: 'Demandes de comptes' }).first().click();
    await panel.getByText(email).waitFor();
    await takeScreenshots(panel, 'accounts-requests');
    await panel
      .getByRole('button', { name: 'Accepter la demande de Camille Essai' })
      .first()
      .click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByText('Autoriser aussi le domaine').click();
    await takeScreenshots(panel, 'accounts-accept');
    await dialog.getByRole('button', { name: 'Accepter' }).click();
    await panel.getByText('La demande est acceptée.').first().waitFor();

    await panel.getByRole('link', { name: 'Domaines autorisés' }).first().click();
    await panel.getByText(domain, { exact: true }).waitFor();
    await takeScreenshots(panel, 'accounts-domains');
    await panel.getByRole('link', { name: 'Journal' }).first().click();
    await panel.getByText('Demande de compte acceptée').first().waitFor();
    await takeScreenshots(panel, 'accounts-journal');
    await panel.context().close();

    await findLocalMail(info.site, email, /acceptée/);
    const agent = await openPanel({ email, password: PASSWORD });
    await agent.context().close();
  });

  it('should let an agent choose another password', async () => {
    const email = `camille.${run}@exemple.gouv.fr`;
    const password = 'trois petits chats gris';
    await site.goto(`${info.site}/connexion`);
    await site.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await takeScreenshots(site, 'accounts-forgotten');
    await site.getByLabel('Adresse e-mail professionnelle').fill(email);
    await site.getByRole('button', { name: 'Envoyer le lien' }).click();
    await site.getByRole('heading', { name: 'Un e-mail vous a été envoyé' }).waitFor();
    await openLink(email, /^Changez/);
    await takeScreenshots(site, 'accounts-new-password');
    await site.getByLabel('Nouveau mot de passe').fill(password);
    await site.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await site.getByRole('heading', { name: 'Votre mot de passe est changé' }).waitFor();
    const panel = await openPanel({ email, password });
    await panel.context().close();
  });

  it('should be accessible and fit a narrow screen on every public page', async () => {
    // The pages forbid every script: only a window that ignores their policy can hold axe.
    const context = await browser.newContext({
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    const faults: string[] = [];
    const look = async (state: string) => {
      const { findings } = await runAxe(page);
      faults.push(...findings.map(({ rule, nodes }) => `${state}: ${rule}\n${nodes.join('\n')}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) faults.push(`${state}: ${width} pixels wide`);
    };
    for (const path of [
      '/',
      '/referentiel?q=permis',
      '/connexion',
      '/inscription',
      '/inscription/e-mail-envoye',
      '/inscription/nouveau-lien',
      '/inscription/compte-actif',
      '/inscription/compte-en-attente',
      '/inscription/compte-existant',
      '/confirmation?jeton=x',
      '/mot-de-passe-oublie',
      '/mot-de-passe?jeton=x',
      '/mot-de-passe/change',
    ]) {
      await page.goto(`${info.site}${path}`);
      await look(path);
    }
    await page.goto(`${info.site}/inscription`);
    await page.getByRole('button', { name: 'S’inscrire' }).click();
    await page.getByRole('heading', { name: 'Vérifiez votre saisie' }).waitFor();
    await look('/inscription with errors');
    await context.close();
    expect(faults).toEqual([]);
  });
});
