import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { openDesk } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';
import { sidewaysScroll } from '../helpers/sideways';
import { until } from '../helpers/until';

const NAME = 'Tableau de bord de la direction';
const OBSERVATORY = 'Observatoire de la qualité';

/** A porteur gives a program a key; the program reads; the porteur takes the key back. */
describe('the journey of a key of the API', () => {
  const info = readDemoInfo();
  const { numero } = info.demarche;
  let browser: Browser;
  let desk: Page;
  let key: string;

  const ask = (path: string) =>
    fetch(`${info.site}${path}`, { headers: { Authorization: `Bearer ${key}` } });

  beforeAll(async () => {
    browser = await launchBrowser();
    desk = await openDesk(browser, info, 'Agent');
    await desk.goto(`${info.admin}/plugins/monavis/demarches/${numero}/extractions`);
  });
  afterAll(() => browser?.close());

  it('should be made in the panel, with the keyboard alone, and shown once', async () => {
    await desk.getByRole('button', { name: 'Créer une clé' }).focus();
    await desk.keyboard.press('Enter');
    const form = desk.getByRole('dialog');
    await form.getByLabel(/À quoi servira-t-elle/).fill(NAME);
    expect((await runAxe(desk)).findings).toEqual([]);
    await desk.keyboard.press('Enter');
    const shown = desk.getByRole('region', { name: `Clé d’API ${NAME}` });
    await shown.waitFor();
    key = (await shown.textContent()) ?? '';
    expect(key).toMatch(/^monavis_[0-9a-f]{40}$/);
    const copy = desk.getByRole('button', { name: 'Copier la clé' });
    expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
    await takeScreenshots(desk, 'api-key-new');
    await desk.emulateMedia({ colorScheme: 'dark' });
    await takeScreenshots(desk, 'api-key-new-dark');
    await desk.emulateMedia({ colorScheme: 'light' });
    expect((await runAxe(desk)).findings).toEqual([]);
    await desk.getByRole('button', { name: 'J’ai rangé la clé' }).click();
    await shown.waitFor({ state: 'detached' });
    await desk.reload();
    await desk.getByRole('heading', { name: NAME }).waitFor();
    expect(await desk.content()).not.toContain(key);
  });

  it('should open the reviews of the démarche to a program, page after page', async () => {
    const first = await ask(`/api/avis/${numero}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('RateLimit-Policy')).toBe('"minute";q=60;w=60');
    const { data, meta } = await first.json();
    expect(data).toHaveLength(20);
    const { data: next } = await (
      await ask(`/api/avis/${numero}?cursor=${meta.nextCursor}`)
    ).json();
    expect(Date.parse(next[0].createdAt)).toBeLessThanOrEqual(Date.parse(data[19].createdAt));
    expect((await ask('/api/avis/1')).status).toBe(403);
  });

  it('should be taken back for ever', async () => {
    await desk.getByRole('button', { name: `Révoquer la clé ${NAME}` }).click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click();
    await desk.getByText('Révoquée', { exact: true }).first().waitFor();
    expect((await ask(`/api/avis/${numero}`)).status).toBe(401);
    await takeScreenshots(desk, 'api-keys');
    expect((await runAxe(desk)).findings).toEqual([]);
  });

  it('should be made for an administration by administrateurs', async () => {
    const page = await openDesk(browser, info, 'Administrateur MonAvis');
    await page.getByRole('link', { name: 'Clés d’API' }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    await page.getByRole('button', { name: 'Créer une clé' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/À quoi servira-t-elle/).fill(OBSERVATORY);
    await form.getByRole('button', { name: 'Créer une clé' }).click();
    await form.getByText('Ce champ est obligatoire.').waitFor();
    const choices = await form
      .locator('datalist option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    const administration = choices.find((name) => name?.includes('(ANTS)')) ?? '';
    expect(administration).not.toBe('');
    await form.getByLabel('Administration').fill(administration);
    expect((await runAxe(page)).findings).toEqual([]);
    await form.getByRole('button', { name: 'Créer une clé' }).click();
    const shown = page.getByRole('region', { name: `Clé d’API ${OBSERVATORY}` });
    await shown.waitFor();
    key = (await shown.textContent()) ?? '';
    await page.getByRole('button', { name: 'J’ai rangé la clé' }).click();
    await page.getByRole('heading', { name: OBSERVATORY }).waitFor();
    await takeScreenshots(page, 'api-keys-all');
    expect((await runAxe(page)).findings).toEqual([]);
    expect((await ask(`/api/avis/${numero}`)).status).toBe(200);
    const listed = await (await ask('/api/avis')).json();
    expect(listed.data.map((one: { administration: string }) => one.administration)).toEqual(
      expect.arrayContaining([administration])
    );

    await page.getByRole('button', { name: `Révoquer la clé ${OBSERVATORY}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click();
    await until('the key is revoked', async () => (await ask('/api/avis')).status === 401);
    await page.context().close();
  });

  it('should be explained to everybody, without a script', async () => {
    const context = await browser.newContext({ locale: 'fr-FR', bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${info.site}/api`);
    await page.getByRole('heading', { name: 'Données ouvertes et API' }).waitFor();
    await takeScreenshots(page, 'open-data');
    await page.emulateMedia({ colorScheme: 'dark' });
    await takeScreenshots(page, 'open-data-dark');
    expect((await runAxe(page)).findings).toEqual([]);
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
