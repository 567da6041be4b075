import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { logIn } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

const TITLE = `Louer un barnum municipal ${randomBytes(3).toString('hex')}`;

/** A démarche that is missing: an agent adds it, an éditeur verifies it. */
describe('the journey of a missing démarche', () => {
  const info = readDemoInfo();
  const pages = `${info.admin}/plugins/monavis`;
  let browser: Browser;
  let agent: Page;
  let editeur: Page;

  const open = async (role: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'fr-FR', bypassCSP: true });
    const page = await context.newPage();
    await logIn(page, info, role);
    await page.getByRole('heading', { name: 'Mes démarches' }).waitFor();
    return page;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    agent = await open('Agent');
    editeur = await open('Éditeur');
  });
  afterAll(() => browser?.close());

  it('should lead from an empty search to the form, the name already there', async () => {
    await agent.goto(`${pages}/referentiel?q=${encodeURIComponent(TITLE)}`);
    await agent.getByRole('link', { name: 'Ajouter une démarche manquante' }).click();
    await agent.getByRole('heading', { name: 'Ajouter une démarche manquante' }).waitFor();
    expect(await agent.getByLabel('Nom de la démarche').inputValue()).toBe(TITLE);
  });

  it('should show what exists already while one types, and block the same', async () => {
    await agent.getByLabel('Référence service-public.fr').fill('R10056');
    await agent.getByRole('heading', { name: 'Cette démarche existe déjà' }).waitFor();
    expect(await agent.getByRole('button', { name: 'Ajouter la démarche' }).isDisabled()).toBe(
      true
    );
    await takeScreenshots(agent, 'curation-duplicates');
    expect((await runAxe(agent)).findings).toEqual([]);
    await agent.getByLabel('Référence service-public.fr').fill('');
    await agent.getByText('Aucune démarche semblable').waitFor();
  });

  it('should make the agent porteur, on the tab of the code', async () => {
    await agent.getByRole('button', { name: 'Ajouter la démarche' }).click();
    await agent.getByText('Ce champ est obligatoire.').waitFor();
    await agent.getByLabel('Administration').fill('Ville d’essai');
    await agent.getByRole('button', { name: 'Ajouter la démarche' }).click();
    await agent.getByRole('button', { name: 'Générer le code' }).waitFor();
    await agent.getByText('En attente de vérification').waitFor();
  });

  it('should wait in « À vérifier » until an éditeur publishes it', async () => {
    await editeur.goto(`${pages}/a-verifier`);
    await editeur.getByRole('link', { name: TITLE, exact: true }).waitFor();
    await takeScreenshots(editeur, 'curation-verification');
    expect((await runAxe(editeur)).findings).toEqual([]);
    await editeur.getByRole('button', { name: `Publier « ${TITLE} »` }).click();
    await editeur.getByText('Démarche publiée.').waitFor();
    await editeur.getByRole('link', { name: TITLE, exact: true }).waitFor({ state: 'detached' });
  });
});
