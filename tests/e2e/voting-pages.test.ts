import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { createDemoForm, readDemo } from '../helpers/demo-form';
import { visitEveryState } from '../helpers/form-states';
import { takeScreenshots } from '../helpers/screenshots';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STATES = 17;

/** Walks through every state in a new window; `prepare` gives what looks for faults in the state of the page. */
const findFaults = async (
  options: BrowserContextOptions,
  prepare: (page: Page) => (state: string) => Promise<string[]>
): Promise<string[]> => {
  const demo = readDemo();
  const form = await createDemoForm(demo);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const look = prepare(page);
  const faults: string[] = [];
  const visited: string[] = [];
  await visitEveryState(page, { demo, form }, async (state) => {
    visited.push(state);
    for (const fault of await look(state)) faults.push(`${state}: ${fault}`);
  });
  await context.close();
  expect(visited).toHaveLength(STATES);
  return faults;
};

describe('the public pages', () => {
  // They forbid every script: only a window that ignores their policy can hold axe.
  it.each(['light', 'dark'] as const)('should be accessible (%s)', async (colorScheme) => {
    const faults = await findFaults({ bypassCSP: true, colorScheme }, (page) => async (state) => {
      if (colorScheme === 'light') await takeScreenshots(page, `public-${state}`);
      const { findings } = await runAxe(page);
      return findings.map(({ rule, nodes }) => `${rule}\n${nodes.join('\n')}`);
    });
    expect(faults).toEqual([]);
  });

  it('should fit a screen of 320 pixels without scrolling sideways', async () => {
    const faults = await findFaults(
      { viewport: { width: 320, height: 640 } },
      (page) => async () => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        return width > 320 ? [`${width} pixels wide`] : [];
      }
    );
    expect(faults).toEqual([]);
  });

  it('should take the colours that the visitor prefers', async () => {
    const backgroundOf = async (colorScheme: 'light' | 'dark') => {
      const page = await browser.newPage({ colorScheme });
      await page.goto(readDemo().button.href);
      const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.close();
      return color;
    };
    expect(await backgroundOf('light')).not.toBe(await backgroundOf('dark'));
  });

  it('should weigh 30 KB at most in 4 requests, all to the site, without a script', async () => {
    const { site } = readDemo();
    const faults = await findFaults({ javaScriptEnabled: false }, (page) => {
      let requests: Request[] = [];
      page.on('requestfinished', (request) => requests.push(request));
      return async (state) => {
        await page.waitForLoadState('networkidle');
        const seen = requests.filter((request) => !request.url().startsWith('data:'));
        requests = [];
        const sizes = await Promise.all(seen.map((request) => request.sizes()));
        const bytes = sizes.reduce((sum, size) => sum + size.responseBodySize, 0);
        const hasScript = /<script|<iframe|\son[a-z]+=|\sstyle=/.test(await page.content());
        return [
          bytes > 30 * 1024 ? `${bytes} bytes` : '',
          seen.length > 4 ? `${seen.length} requests` : '',
          seen.some((request) => !request.url().startsWith(site)) ? 'a foreign request' : '',
          hasScript ? 'a script in the page' : '',
          state === 'home' && bytes === 0 ? 'nothing was measured' : '',
        ].filter((fault) => fault !== '');
      };
    });
    expect(faults).toEqual([]);
  });
});
