import type { Page } from 'playwright-core';

/**
 * By how many pixels the page can be scrolled sideways: the window, or the box of the panel that scrolls in its place.
 * What scrolls by itself inside of the page (a wide table) does not count.
 */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [document.documentElement];
    for (let box = document.querySelector('main'); box; box = box.parentElement) boxes.push(box);
    return Math.max(...boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
