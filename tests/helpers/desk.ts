import type { Browser, Page } from 'playwright-core';
import type { DemoInfo } from './product';

/** Logs in to the admin panel by hand. */
export const logInWith = async (
  page: Page,
  info: DemoInfo,
  { email, password }: { email: string; password: string }
): Promise<void> => {
  await page.goto(info.admin);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
};

/** The same, with the demo account of this role. */
export const logIn = async (page: Page, info: DemoInfo, role: string): Promise<void> => {
  const account = info.accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`there is no demo account « ${role} »`);
  await logInWith(page, info, account);
};

/** A window of its own, in which the demo account of this role has logged in. */
export const openDesk = async (browser: Browser, info: DemoInfo, role: string): Promise<Page> => {
  const context = await browser.newContext({ locale: 'fr-FR', bypassCSP: true });
  const page = await context.newPage();
  await logIn(page, info, role);
  await page.getByRole('heading', { name: 'Mes démarches' }).waitFor();
  return page;
};
