import { readFile } from 'node:fs/promises';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeFinding {
  rule: string;
  nodes: string[];
}

interface AxeReport {
  findings: AxeFinding[];
  /** Number of checks that passed: proves that the engine ran. */
  passes: number;
}

/** Colours of what fades in are those of no moment that one reads: waits for all that moves and will end. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/**
 * Runs axe-core in the page. The vote pages forbid every script: open them in a context made with `bypassCSP: true`
 * and JavaScript on.
 *
 * @throws when the engine did not run, so that silence is never taken for success
 */
export const runAxe = async (page: Page): Promise<AxeReport> => {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  await settle(page);
  const report = await page.evaluate(async (): Promise<AxeReport> => {
    const { axe } = window as Window & typeof globalThis & { axe: typeof axeCore };
    const results = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return {
      findings: results.violations.map((violation) => ({
        rule: `${violation.id}: ${violation.help}`,
        nodes: violation.nodes.map((node) => `${node.html} — ${node.failureSummary ?? ''}`),
      })),
      passes: results.passes.length,
    };
  });
  if (report.passes === 0) throw new Error('axe-core did not run');
  return report;
};
