import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { openDesk } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { sidewaysScroll } from '../helpers/sideways';

/** The link of a regular mail leads to where it is switched off. */
describe('the regular mails of an agent', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openDesk(browser, info, 'Agent');
  });
  afterAll(() => browser?.close());

  const digest = () => page.getByRole('checkbox', { name: /résumé de mes démarches/ });

  it('should be switched off where their link leads, and stay so', async () => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto('about:blank');
    await page.goto(`${info.admin}/plugins/monavis/mes-demarches#e-mails`);
    await page.locator('h2:focus', { hasText: 'E-mails' }).waitFor();
    expect(await digest().isChecked()).toBe(true);
    await digest().press('Space');
    await page.getByText('Votre choix est enregistré.').waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await runAxe(page)).findings).toEqual([]);
    }
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await page.reload();
    await digest().waitFor();
    expect(await digest().isChecked()).toBe(false);
    await digest().click();
    await page.getByText('Votre choix est enregistré.').waitFor();
  });
});
