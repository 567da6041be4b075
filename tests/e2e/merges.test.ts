import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { createDemoForm } from '../helpers/demo-form';
import { openDesk } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

/** Two démarches that are the same: an éditeur sees what would move, merges them, takes it back. */
describe('the journey of a merge', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let page: Page;
  let source: { title: string; numero: number };
  let target: { title: string; numero: number };

  const createDemarche = async () => {
    const { title, address } = await createDemoForm(info, { apart: 'merged' });
    return { title, numero: Number(new URL(address, info.site).pathname.split('/').at(-1)) };
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    source = await createDemarche();
    target = await createDemarche();
    page = await openDesk(browser, info, 'Éditeur');
    await page.goto(`${info.admin}/plugins/monavis/demarches/${source.numero}`);
  });
  afterAll(() => browser?.close());

  it('should show what moves, and what becomes of the number', async () => {
    await page.getByRole('button', { name: /^Fusionner/ }).click();
    const window = page.getByRole('dialog');
    await window.getByLabel('Numéro de la démarche qui reste').fill(String(source.numero));
    await window.getByRole('button', { name: 'Voir ce qui change' }).click();
    await window.getByText('Écrivez le numéro d’une autre démarche.').waitFor();
    await window.getByLabel('Numéro de la démarche qui reste').fill(String(target.numero));
    await window.getByRole('button', { name: 'Voir ce qui change' }).click();
    await window.getByText(target.title).waitFor();
    await window.getByText('1 bouton').waitFor();
    await takeScreenshots(page, 'merge-preview');
    expect((await runAxe(page)).findings).toEqual([]);
    await window.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await page.getByText('Démarches fusionnées.').waitFor();
  });

  it('should keep the merge in « Fusions », and take it back', async () => {
    await page.goto(`${info.admin}/plugins/monavis/fusions`);
    const undo = page.getByRole('button', { name: `Annuler la fusion de « ${source.title} »` });
    await undo.waitFor();
    await takeScreenshots(page, 'merges');
    expect((await runAxe(page)).findings).toEqual([]);
    await undo.click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Confirmer/ })
      .click();
    await page.getByText('Fusion annulée.').waitFor();
    await undo.waitFor({ state: 'detached' });
    await page.goto(`${info.admin}/plugins/monavis/demarches/${source.numero}`);
    await page.getByRole('heading', { name: source.title }).first().waitFor();
  });
});
