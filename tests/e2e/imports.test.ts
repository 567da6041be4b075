import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { openDesk } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

const TITLE = `Réserver un kiosque ${randomBytes(3).toString('hex')}`;

/** A file of démarches: an éditeur sees what it would change, applies it, takes it back. */
describe('the journey of an import', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openDesk(browser, info, 'Éditeur');
    await page.goto(`${info.admin}/plugins/monavis/imports`);
  });
  afterAll(() => browser?.close());

  it('should show what a file would change, line by line, and write nothing', async () => {
    await page.getByLabel('Fichier CSV').setInputFiles({
      name: 'kiosques.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`titre;administration\n${TITLE};Ville d’essai\n;Ville d’essai\n`),
    });
    await page.getByRole('button', { name: 'Analyser le fichier' }).click();
    await page.getByRole('button', { name: 'À créer (1)' }).waitFor();
    await page.getByRole('button', { name: 'En erreur (1)' }).waitFor();
    await page.getByText(TITLE).first().waitFor();
    await takeScreenshots(page, 'import-preview');
    expect((await runAxe(page)).findings).toEqual([]);
  });

  it('should apply it once the line in error is left out', async () => {
    const apply = page.getByRole('button', { name: 'Appliquer', exact: true });
    expect(await apply.isDisabled()).toBe(true);
    await page.getByLabel('Laisser de côté la ligne en erreur').click();
    await apply.click();
    await page.getByText('Appliqué', { exact: true }).waitFor();
  });

  it('should take it back', async () => {
    await page.getByRole('button', { name: 'Annuler cet import' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Confirmer/ })
      .click();
    await page.getByText('Annulé', { exact: true }).waitFor();
    await page.goto(`${info.admin}/plugins/monavis/referentiel?q=${encodeURIComponent(TITLE)}`);
    await page.getByRole('link', { name: 'Ajouter une démarche manquante' }).waitFor();
    expect(await page.getByRole('link', { name: TITLE }).count()).toBe(0);
  });
});
