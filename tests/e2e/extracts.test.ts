import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { openDesk } from '../helpers/desk';
import { readExtract } from '../helpers/extracts';
import { findLocalMail } from '../helpers/mailbox';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

/** An agent takes the reviews of his démarche away. */
describe('the journey of an export', () => {
  const info = readDemoInfo();
  const demarche = `${info.admin}/plugins/monavis/demarches/${info.demarche.numero}`;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openDesk(browser, info, 'Agent');
  });
  afterAll(() => browser?.close());

  const save = async (act: () => Promise<void>): Promise<{ name: string; file: Buffer }> => {
    const downloading = page.waitForEvent('download');
    await act();
    const download: Download = await downloading;
    return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
  };
  /** By day and by night. */
  const show = async (name: string): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await runAxe(page)).findings).toEqual([]);
      await takeScreenshots(page, `${name}-${colorScheme}`);
    }
  };
  const dialog = () => page.getByRole('dialog');

  it('should give the filtered reviews at once, in a workbook that opens', async () => {
    await page.goto(`${demarche}/avis?satisfaction=bad`);
    await page.getByRole('button', { name: 'Exporter' }).click();
    await dialog().getByRole('radio', { name: 'XLSX' }).click();
    await show('extracts-form');
    const { name, file } = await save(() =>
      dialog().getByRole('button', { name: 'Exporter' }).click()
    );
    expect(name).toMatch(/^avis-\d+-\d{4}-\d\d-\d\d\.xlsx$/);
    const [headings, ...rows] = await readExtract.xlsx(file);
    expect(rows.length).toBeGreaterThan(0);
    const satisfaction = headings.indexOf('Satisfaction');
    expect(new Set(rows.map((row) => row[satisfaction]))).toEqual(new Set(['Pas bien']));
    await dialog().waitFor({ state: 'detached' });
  });

  it('should prepare a large one by itself, tell by mail, and keep it in the tab', async () => {
    await page.goto(`${demarche}/avis`);
    await page.getByRole('button', { name: 'Exporter' }).click();
    await dialog().getByRole('button', { name: 'Exporter' }).click();
    await dialog().getByText('Votre export est en préparation.').waitFor();
    await dialog().getByRole('link', { name: 'Suivre l’export' }).click();
    await page.getByRole('heading', { name: 'Vos exports' }).waitFor();
    const agent = info.accounts.find(({ role }) => role === 'Agent');
    const mail = await findLocalMail(info.site, String(agent?.email), /export d’avis est prêt/);
    expect(mail.text).toContain(`/demarches/${info.demarche.numero}/extractions`);
    const button = page.getByRole('button', { name: /^Télécharger : CSV, virgules/ });
    await button.waitFor();
    const { name, file } = await save(() => button.click());
    expect(name).toMatch(/\.csv$/);
    expect(readExtract.csv(file).length).toBeGreaterThan(1_000);
  });

  it('should have a tab that is accessible, and explains the columns', async () => {
    await page.getByRole('heading', { name: 'Les colonnes des fichiers' }).waitFor();
    await page.getByRole('rowheader', { name: 'Commentaire' }).waitFor();
    await show('extracts-tab');
  });
});
