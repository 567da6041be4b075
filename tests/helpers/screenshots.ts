import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.join(process.cwd(), 'tests', 'screenshots');
const WIDTHS = [1280, 375];

/** Writes the page at desktop and phone width to `tests/screenshots/<name>-<width>.png` (ignored by git). */
export const takeScreenshots = async (page: Page, name: string): Promise<void> => {
  await mkdir(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 375 ? 812 : 900 });
    await page.screenshot({
      path: path.join(FOLDER, `${name}-${width}.png`),
      fullPage: true,
      animations: 'disabled',
    });
  }
  if (before) await page.setViewportSize(before);
};
