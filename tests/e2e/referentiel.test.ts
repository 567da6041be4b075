import type { Browser } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';

describe('the référentiel of the public site', () => {
  let browser: Browser;
  const { site } = readDemoInfo();
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('should show results as one types, and keep them in the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/referentiel`);
    await page.getByRole('searchbox').pressSequentially('permi de conduir');
    const results = page.locator('#results');
    await results.getByText('permis').first().waitFor();
    await page.waitForURL(/q=permi\+de\+conduir/);
    await results.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toContain('/referentiel/');
    await page.goBack();
    expect(await page.getByRole('searchbox').inputValue()).toBe('permi de conduir');
    await page.close();
  });

  it('should offer the filters of what is typed, not those of the page that was opened', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/referentiel?q=xyzzyqqq`);
    const themes = page.getByLabel('Thème').locator('option');
    expect(await themes.count()).toBe(1);
    await page.getByRole('searchbox').fill('permis');
    await themes.nth(1).waitFor({ state: 'attached' });
    await page.close();
  });

  it('should forget an answer that comes after its words were taken back', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/referentiel?q=permis`);
    const total = await page.locator('#total').textContent();
    let answerLate: (() => Promise<void>) | undefined;
    await page.route(/api\/referentiel\?q=permisx/, (route) => {
      answerLate = () => route.continue();
    });
    const asked = page.waitForRequest(/q=permisx/);
    await page.getByRole('searchbox').press('End');
    await page.getByRole('searchbox').press('x');
    const request = await asked;
    const dropped = page.waitForEvent('requestfailed', (failed) => failed === request);
    await page.getByRole('searchbox').press('Backspace');
    await dropped;
    await answerLate?.().catch(() => undefined);
    expect(await page.locator('#total').textContent()).toBe(total);
    expect(page.url()).toContain('q=permis');
    expect(page.url()).not.toContain('q=permisx');
    await page.close();
  });

  it('should do the same without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}/`);
    await page.getByRole('searchbox').fill('carte grise');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    expect(await page.locator('#results a').count()).toBeGreaterThan(5);
    await page.locator('#results a').first().click();
    expect(page.url()).toContain('/referentiel/');
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'should be accessible and fit 320 pixels (%s)',
    async (colorScheme) => {
      const viewport = { width: 320, height: 640 };
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport });
      const page = await context.newPage();
      const answer = await fetch(`${site}/api/referentiel?q=carte+grise`);
      const [{ slug }] = (await answer.json()).data;
      const addresses = {
        search: '/referentiel?q=carte+grise',
        nothing: '/referentiel?q=xyzzyqqq',
        demarche: `/referentiel/${slug}`,
      };
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(site + address);
        expect((await runAxe(page)).findings).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        if (colorScheme === 'light') await takeScreenshots(page, `referentiel-${name}`);
        await page.setViewportSize(viewport);
      }
      await context.close();
    }
  );
});
