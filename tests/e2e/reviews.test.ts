import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { logIn } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

const SCREENS = [
  { width: 1280, height: 900 },
  { width: 375, height: 812 },
];

/** « Tous les avis » of a démarche that has many, by the agent who is its porteur. */
describe.each(SCREENS)('the journey of who reads reviews, at $width px', (viewport) => {
  const info = readDemoInfo();
  const tab = `${info.admin}/plugins/monavis/demarches/${info.demarche.numero}/avis`;
  let browser: Browser;
  let page: Page;

  const lines = () => page.getByRole('link', { name: /^Lire l’avis du/ });
  const firstLine = () => lines().first().getAttribute('id');
  const total = () => page.getByRole('status').getByRole('heading').textContent();
  const drawer = () => page.getByRole('dialog');
  /** What axe finds wrong; it throws when it did not run. */
  const faults = async () => (await runAxe(page)).findings;
  /** Screenshots are of both widths, so they are taken once. */
  const lookAt = async (name: string) => {
    if (viewport === SCREENS[0]) await takeScreenshots(page, name);
  };

  /** Chooses in one of the lists of filters, which a phone shows on demand. */
  const choose = async (label: string, option: string) => {
    const list = page.getByRole('combobox', { name: label, exact: true });
    if (!(await list.isVisible())) await page.getByRole('button', { name: /^Filtres/ }).click();
    await list.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'fr-FR', bypassCSP: true, viewport });
    page = await context.newPage();
    await logIn(page, info, 'Agent');
    await page.getByRole('heading', { name: 'Mes démarches' }).waitFor();
    await page.goto(tab);
    await lines().first().waitFor();
  });
  afterAll(() => browser?.close());

  it('should show the reviews, the newest first, to everyone', async () => {
    expect(await lines().count()).toBe(20);
    await lookAt('reviews');
    await page.emulateMedia({ colorScheme: 'dark' });
    await lookAt('reviews-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await faults()).toEqual([]);
  });

  it('should lead to the next page, and back', async () => {
    const newest = await firstLine();
    await page.getByRole('link', { name: 'Avis plus anciens' }).click();
    await page.locator(`#${newest}`).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Avis plus récents' }).click();
    await page.locator(`#${newest}`).waitFor();
    expect(await firstLine()).toBe(newest);
  });

  it('should keep filters that add up in the address, and say them', async () => {
    const all = await total();
    await choose('Satisfaction', 'Pas bien');
    await choose('Difficulté', 'Pièces justificatives');
    await page.getByRole('button', { name: /^Retirer le filtre.*Pièces justificatives/ }).waitFor();
    await page.reload();
    await lines().first().waitFor();
    expect(await page.getByText('Très bien', { exact: true }).count()).toBe(1);
    expect(await total()).not.toBe(all);
    await page.getByRole('button', { name: /^Retirer le filtre « Satisfaction/ }).click();
    await page.getByRole('table').getByText('Très bien').first().waitFor();
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await page.getByRole('heading', { name: all ?? '' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('should search in comments, and mark what is found', async () => {
    const field = page.getByLabel('Rechercher dans les commentaires');
    await field.fill('site -lent');
    await page.waitForURL(/q=site/);
    await page.locator('table mark').first().waitFor();
    const found = await page.locator('table mark').allTextContents();
    expect(found.every((word) => /^site/i.test(word))).toBe(true);
    expect(await page.locator('tbody tr').count()).toBe(
      await page.locator('tbody tr:has(mark)').count()
    );
    await lookAt('reviews-search');
    expect(await faults()).toEqual([]);
  });

  it('should search for a recurrent word at a click', async () => {
    const fold = page.getByRole('button', { name: 'Mots récurrents' });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    const word = page.getByRole('list', { name: 'Mots', exact: true }).getByRole('button').last();
    const name = (await word.textContent())?.split(' ')[0] ?? '';
    await word.click();
    await page.waitForURL((url) => url.searchParams.get('q') === `site -lent ${name}`);
    await page.getByRole('button', { name, pressed: true }).waitFor();
    expect(await page.getByLabel('Rechercher dans les commentaires').inputValue()).toBe(
      `site -lent ${name}`
    );
  });

  it('should open a review in a drawer, which keys lead through the list', async () => {
    await page.goto(`${tab}?q=site`);
    await lines().first().waitFor();
    const ids = await lines().evaluateAll((links) => links.map(({ id }) => id.split('-')[1]));
    await lines().first().focus();
    await page.keyboard.press('Enter');
    await drawer().getByText('Souhaitez-vous nous en dire plus').waitFor();
    await drawer().locator('mark').first().waitFor();
    await lookAt('reviews-drawer');
    expect(await faults()).toEqual([]);
    for (const [key, place] of [
      ['j', 1],
      ['ArrowRight', 2],
      ['k', 1],
      ['ArrowLeft', 0],
      ['k', 0],
      ['j', 1],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.searchParams.get('avis') === ids[place]);
    }
    // It is read once it is on screen, not while one leafs past it.
    await drawer().getByRole('button', { name: 'Marquer comme non lu' }).waitFor();
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await page.locator(`#avis-${ids[1]}:focus`).waitFor();
  });

  it('should mark what was opened as read, and as unread again when asked', async () => {
    const line = page.locator('tbody tr').nth(1);
    expect(await line.getByText('Non lu').count()).toBe(0);
    await line.getByRole('link').click();
    await drawer().getByRole('button', { name: 'Marquer comme non lu' }).click();
    await drawer().getByRole('button', { name: 'Marquer comme lu' }).waitFor();
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await page.reload();
    await line.getByText('Non lu').waitFor({ state: 'attached' });
  });

  it('should lead back to what was just read, under « non lus » too', async () => {
    await page.goto(`${tab}?unread=true`);
    await lines().last().click();
    const visited: string[] = [];
    const openId = () => new URL(page.url()).searchParams.get('avis') ?? '';
    /** Goes on, once the server has said what comes after the page. */
    const goOlder = async () => {
      await drawer().getByRole('button', { name: 'Marquer comme non lu' }).waitFor();
      visited.push(openId());
      await drawer().getByRole('button', { name: 'Plus ancien', disabled: false }).click();
      await page.waitForURL((url) => url.searchParams.get('avis') !== visited.at(-1));
    };
    for (let steps = 0; steps < 3; steps += 1) await goOlder();
    for (const id of visited.reverse()) {
      await page.keyboard.press('k');
      await page.waitForURL((url) => url.searchParams.get('avis') === id);
    }
    await page.keyboard.press('Escape');
  });

  it('should open a review by its address', async () => {
    await page.goto(tab);
    await lines().nth(2).click();
    const title = await drawer()
      .getByRole('heading', { name: /^Avis du/ })
      .textContent();
    const other = await page.context().newPage();
    await other.goto(`${tab}?avis=${new URL(page.url()).searchParams.get('avis')}`);
    await other
      .getByRole('dialog')
      .getByRole('heading', { name: title ?? '' })
      .waitFor();
    await other.goto(`${tab}?avis=999999999`);
    await other.getByText('Cet avis n’existe pas').waitFor();
    await other.close();
  });
});
