import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { openDesk } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';
import { sidewaysScroll } from '../helpers/sideways';
import { until } from '../helpers/until';

/** « Statistiques », as agents read it: figures, charts and their tables, files, on a screen and on a phone. */
describe('the statistics of a démarche', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openDesk(browser, info, 'Agent');
  });
  afterAll(() => browser?.close());

  const figure = (name: RegExp): Locator => page.getByRole('region', { name }).first();

  const download = async (button: Locator): Promise<{ file: Download; content: Buffer }> => {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { file, content: await readFile(await file.path()) };
  };

  const expectAccessible = async (): Promise<void> => {
    const { findings, passes } = await runAxe(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(20);
  };

  it('should open on the last 365 days, month by month', async () => {
    await page.goto(`${info.demarche.panelUrl}/statistiques`);
    await figure(/^Chiffres clés/).waitFor();
    await figure(/^Évolution de la note par mois/).waitFor();
    await figure(/^Répartition de la satisfaction/).waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await takeScreenshots(page, `statistics-${colorScheme}`);
      await expectAccessible();
    }
  });

  it('should say each point of a chart to who goes there with the keyboard', async () => {
    const chart = figure(/^Évolution de la note/);
    await chart.locator('svg.recharts-surface').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const said = chart.getByRole('status').first();
    await said.getByText(/avis$/).waitFor();
    expect(await said.textContent()).toMatch(/\d,\d\s\/\s10/);
  });

  it('should show the same numbers as a table, as CSV and as an image', async () => {
    const evolution = figure(/^Évolution de la note/);
    const image = await download(evolution.getByRole('button', { name: /^Image.PNG/ }));
    expect(image.file.suggestedFilename()).toBe(`note-${info.demarche.numero}.png`);
    const picture = sharp(image.content);
    expect(await picture.metadata()).toMatchObject({ format: 'png' });
    expect((await picture.metadata()).width).toBeGreaterThan(1_000);
    // The line and its band are drawn: a picture of a title alone has one colour and its shades.
    const { channels } = await picture.stats();
    expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(5);

    await evolution.getByRole('button', { name: 'Tableau' }).click();
    const rows = await evolution.getByRole('row').count();
    // 365 days touch 13 months, or 12 when the last one ends today.
    expect([13, 14]).toContain(rows);
    const { content } = await download(evolution.getByRole('button', { name: /^Données.CSV/ }));
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines: string[][] = parse(content, { bom: true });
    expect(lines).toHaveLength(rows);
    const headings = lines[0].map((heading) => heading.replace(/\s/g, ' '));
    expect(headings).toEqual(['Période', 'Note / 10', 'Au moins (95 %)', 'Au plus (95 %)', 'Avis']);
    const [month, score, low, high, count] = lines[6];
    expect(month).toMatch(/^\p{L}+ \d{4}$/u);
    expect(Number(low)).toBeLessThanOrEqual(Number(score));
    expect(Number(high)).toBeGreaterThanOrEqual(Number(score));
    expect(Number(count)).toBeGreaterThan(0);
    await evolution.getByText(month, { exact: true }).waitFor();
  });

  it('should keep the period and the source in the address', async () => {
    const reviews = async () =>
      Number(
        ((await figure(/^Chiffres clés/).textContent()) ?? '')
          .replace(/(\d)\s(?=\d{3})/g, '$1')
          .match(/(\d+)\savis/)?.[1]
      );
    const all = await reviews();
    await page.getByRole('combobox', { name: 'Source' }).click();
    await page.getByRole('option', { name: 'Page de fin' }).click();
    await page.waitForURL(/button=\d+/);
    await until('the figures of one source', async () => (await reviews()) < all);
    await page.reload();
    await figure(/^Chiffres clés/).waitFor();
    await until('the figures of one source', async () => (await reviews()) < all);
    await page.getByRole('combobox', { name: 'Source' }).click();
    await page.getByRole('option', { name: 'Toutes les sources' }).click();
    await until('the figures of all', async () => (await reviews()) === all);

    await page.getByRole('combobox', { name: 'Période' }).click();
    await page.getByRole('option', { name: '30 derniers jours' }).click();
    await page.waitForURL(/period=30/);
    await figure(/^Évolution de la note par jour/).waitFor();
    await page.reload();
    await figure(/^Évolution de la note par jour/).waitFor();
  });

  it.each([1280, 375])(
    'should be accessible at %d pixels, and never scroll sideways',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await figure(/^Évolution de la note par jour/).waitFor();
      await page.locator('svg.recharts-surface').nth(3).waitFor();
      await expectAccessible();
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }
  );

  it('should have every tab in sight on a phone', async () => {
    await page.setViewportSize({ width: 375, height: 812 });
    const tabs = await page.getByRole('tab').all();
    expect(tabs.length).toBeGreaterThanOrEqual(6);
    for (const tab of tabs) {
      const box = await tab.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(375);
    }
    await page.getByRole('tab', { name: 'Tous les avis' }).click();
    await page.waitForURL(/\/avis$/);
    await page.getByRole('tab', { name: 'Statistiques' }).click();
    await figure(/^Chiffres clés/).waitFor();
  });
});
