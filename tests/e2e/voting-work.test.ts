import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { createDemoForm, readDemo, type DemoForm } from '../helpers/demo-form';
import { takeScreenshots } from '../helpers/screenshots';
import { createVisitor } from '../helpers/visitor';

/** The first limit of a button, as `e2e-setup.ts` sets it. */
const SOFT_LIMIT = 100;
const SOLVED_WITHIN_MS = 60_000;

/** Workers that begin when the test says so: slower than any finger. */
const HOLD_WORKERS = `window.Worker = class extends window.Worker {
  postMessage(message) {
    window.addEventListener('work', () => super.postMessage(message));
  }
};`;

let browser: Browser;
let form: DemoForm;
beforeAll(async () => {
  browser = await launchBrowser();
  form = await createDemoForm(readDemo());
});
afterAll(() => browser.close());

/** Twice as many votes in a minute as it takes: their count falls while a test goes on. */
beforeEach(async () => {
  const { origin, pathname, search } = new URL(form.address);
  const { vote } = createVisitor(pathname + search);
  const sendOn = async () => {
    for (let n = 0; n < SOFT_LIMIT / 5; n += 1) await vote(origin);
  };
  await Promise.all(Array.from({ length: 10 }, sendOn));
});

const inNewPage = async (
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<void>
): Promise<void> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    const isOurs =
      /^(?:data:|blob:)/.test(request.url()) || request.url().startsWith(readDemo().site);
    if (!isOurs) foreign.push(request.url());
  });
  await page.goto(form.address);
  await visit(page);
  expect(foreign).toEqual([]);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  await context.close();
};

const isCounted = async (satisfaction: string): Promise<boolean> =>
  (await form.reviews()).some((review) => review.satisfaction === satisfaction);
const status = (page: Page) => page.locator('[role=status]');

describe('the form of a button under attack', () => {
  it('should do the work by itself, and have the vote counted', async () => {
    await inNewPage({}, async (page) => {
      await status(page).getByText('terminée').waitFor({ timeout: SOLVED_WITHIN_MS });
      await page.check('#satisfaction-medium');
      await page.click('button[value=next]');
      await page.waitForSelector('#clarity-1');
      expect(await page.locator('script').count()).toBe(0);
    });
    expect(await isCounted('medium')).toBe(true);
  });

  it('should send the vote of who does not wait, once the work is done', async () => {
    await inNewPage({}, async (page) => {
      await page.addInitScript(HOLD_WORKERS);
      await page.reload();
      await page.check('#satisfaction-bad');
      await page.click('button[value=next]');
      expect(await status(page).innerText()).toContain('Encore un instant');
      await page.evaluate(() => window.dispatchEvent(new Event('work')));
      await page.waitForSelector('#clarity-1', { timeout: SOLVED_WITHIN_MS });
    });
    expect(await isCounted('bad')).toBe(true);
  });

  it('should take the vote of a browser without script, and say that it is read first', async () => {
    const [newest] = await form.reviews();
    await inNewPage({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('noscript').innerText()).toContain('relu avant d’être compté');
      await page.check('#satisfaction-bad');
      const loaded = page.waitForEvent('load');
      await page.click('button[value=next]');
      await loaded;
      expect(await page.locator('h2').allInnerTexts()).toContain('Clarté');
    });
    // The attack of another test may go on: none of its votes is counted either.
    expect((await form.reviews())[0]).toEqual(newest);
  });

  it('should take the vote of a browser whose work fails', async () => {
    await inNewPage({}, async (page) => {
      await page.route('**/static/pbkdf2-*.js', (route) => route.abort());
      await page.reload();
      await status(page).getByText('n’a pas abouti').waitFor();
      await page.check('#satisfaction-bad');
      await page.click('button[value=next]');
      await page.waitForSelector('#clarity-1');
    });
  });

  it.each(['light', 'dark'] as const)(
    'should be accessible, on a narrow screen too (%s)',
    async (colorScheme) => {
      const options = { bypassCSP: true, colorScheme, viewport: { width: 320, height: 640 } };
      await inNewPage(options, async (page) => {
        await status(page).getByText('terminée').waitFor({ timeout: SOLVED_WITHIN_MS });
        const { findings } = await runAxe(page);
        expect(findings).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await takeScreenshots(page, `public-under-attack-${colorScheme}`);
      });
    }
  );
});
