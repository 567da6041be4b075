import type { Page } from 'playwright-core';
import type { DemoForm } from './demo-form';
import type { DemoInfo } from './product';

const next = (page: Page) => page.click('button[value=next]');

/**
 * Walks through every page that a citizen can meet, errors included, and calls `visit` on each with its name. The
 * button is closed at the end: a form serves once.
 */
export const visitEveryState = async (
  page: Page,
  { demo, form }: { demo: DemoInfo; form: DemoForm },
  visit: (name: string) => Promise<void>
): Promise<void> => {
  const goTo = async (address: string, name: string) => {
    await page.goto(address);
    await visit(name);
  };
  await goTo(`${demo.site}/`, 'home');
  await goTo(`${demo.site}/nulle-part`, 'not-found');
  await goTo(`${form.address}&lang=en`, 'satisfaction-english');
  await goTo(form.address, 'satisfaction');
  await next(page);
  await visit('satisfaction-missing');
  await page.check('#satisfaction-good');
  await visit('satisfaction-chosen');
  await next(page);
  await visit('clarity');
  await page.check('#clarity-4');
  await next(page);
  await visit('help');
  await page.check('#contactTried-phone');
  await page.check('#contactReached-phone-yes');
  await page.check('#contactQuality-phone-5');
  await page.check('#contactTried-other');
  await page.check('#contactTried-none');
  await page.fill('#contactTriedOther', 'Un voisin '.repeat(30));
  await page.check('#difficulties-documents');
  await visit('help-open');
  await next(page);
  await visit('help-contradiction');
  await page.uncheck('#contactTried-none');
  await next(page);
  await visit('help-too-long');
  await page.fill('#contactTriedOther', 'Un voisin');
  await next(page);
  await visit('comment');
  await page.fill('#comment', 'é'.repeat(5_001));
  await next(page);
  await visit('comment-too-long');
  await page.fill('#comment', 'Tout était clair.');
  await next(page);
  await visit('thanks');
  await goTo(`${form.address.split('?')[0]}?key=${'x'.repeat(32)}`, 'invalid-address');
  await goTo(form.address, 'satisfaction-again');
  await form.close();
  await page.check('#satisfaction-bad');
  await next(page);
  await visit('closed');
};
