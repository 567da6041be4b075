import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/chromium';
import { createDemoForm, readDemo, type DemoForm } from '../helpers/demo-form';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let form: DemoForm;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  form = await createDemoForm(readDemo());
  context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await page.goto(form.address);
});
afterEach(() => context.close());

/** A click does not wait for the page that it leads to. */
const send = async (direction: 'next' | 'previous') => {
  const loaded = page.waitForEvent('load');
  await page.click(`button[value=${direction}]`);
  await loaded;
};
const next = () => send('next');
const previous = () => send('previous');
const headings = () => page.locator('h1, h2').allInnerTexts();
const vote = async () => {
  await page.check('#satisfaction-good');
  await next();
};

describe('a citizen without JavaScript', () => {
  it('should vote through the four steps', async () => {
    expect(await page.locator('.demarche').innerText()).toBe(form.title);
    await vote();
    await page.check('#clarity-4');
    await next();
    expect(await page.isVisible('#contactReached-phone-yes')).toBe(false);
    await page.check('#contactTried-phone');
    expect(await page.isVisible('#contactQuality-phone-5')).toBe(false);
    await page.check('#contactReached-phone-yes');
    await page.check('#contactQuality-phone-5');
    await page.check('#difficulties-other');
    await page.fill('#difficultiesOther', 'Le code arrivait trop tard');
    await next();
    await page.fill('#comment', 'Merci à l’agent du guichet 👍');
    await next();
    expect(await headings()).toEqual(['Merci pour votre aide\u202f!']);
    expect(await form.reviews()).toMatchObject([
      {
        satisfaction: 'good',
        clarity: 4,
        comment: 'Merci à l’agent du guichet 👍',
        answers: {
          contactTried: ['phone'],
          contactReached: { phone: 'yes' },
          contactQuality: { phone: 5 },
          difficulties: ['other'],
          difficultiesOther: 'Le code arrivait trop tard',
        },
      },
    ]);
  });

  it('should leave nothing in the browser', async () => {
    await vote();
    expect(await context.cookies()).toEqual([]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
    const receipt = await page.inputValue('[name=receipt]');
    expect(page.url()).not.toContain(receipt);
  });

  it('should go back with « Précédent », and change an answer', async () => {
    await vote();
    await page.check('#clarity-2');
    await next();
    await previous();
    expect(await page.isChecked('#clarity-2')).toBe(true);
    await previous();
    expect(await page.isChecked('#satisfaction-good')).toBe(true);
    await page.check('#satisfaction-bad');
    await next();
    expect(await page.isChecked('#clarity-2')).toBe(true);
    expect(await form.reviews()).toMatchObject([{ satisfaction: 'bad', clarity: 2 }]);
  });

  it('should vote once however often the page is refreshed', async () => {
    await vote();
    await page.reload();
    await page.reload();
    expect(await headings()).toContain('Clarté');
    await page.check('#clarity-5');
    await next();
    await page.reload();
    expect(await headings()).toContain('Aides');
    expect(await form.reviews()).toMatchObject([{ satisfaction: 'good', clarity: 5 }]);
  });

  it('should vote once when the browser goes back and the form is sent again', async () => {
    await vote();
    await page.check('#clarity-3');
    await next();
    await page.goBack();
    expect(await headings()).toContain('Clarté');
    await page.goBack();
    expect(await page.isVisible('#satisfaction-good')).toBe(true);
    await vote();
    expect(await page.isChecked('#clarity-3')).toBe(true);
    expect(await form.reviews()).toMatchObject([{ satisfaction: 'good', clarity: 3 }]);
  });

  it('should vote once on a double click', async () => {
    await page.check('#satisfaction-medium');
    await page.dblclick('button[value=next]');
    await page.waitForSelector('#clarity-1');
    expect(await form.reviews()).toMatchObject([{ satisfaction: 'medium' }]);
  });

  it('should vote once for each form that is open', async () => {
    const other = await context.newPage();
    await other.goto(form.address);
    await vote();
    await other.check('#satisfaction-bad');
    await other.click('button[value=next]');
    const satisfactions = (await form.reviews()).map(({ satisfaction }) => satisfaction);
    expect(satisfactions.sort()).toEqual(['bad', 'good']);
  });

  it('should vote with the keyboard alone', async () => {
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        if ((await page.locator(`${selector}:focus`).count()) > 0) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach ${selector}`);
    };
    await tabTo('[name=satisfaction]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#clarity-1');
    await tabTo('[name=clarity]');
    await page.keyboard.press('Space');
    await tabTo('button[value=next]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#contactTried-counter');
    expect(await form.reviews()).toMatchObject([{ satisfaction: 'medium', clarity: 1 }]);
  });

  it('should keep what was typed when the form closes meanwhile', async () => {
    await vote();
    await next();
    await next();
    await page.fill('#comment', 'Un texte à ne pas perdre');
    await form.close();
    await next();
    expect(await headings()).toContain('Ce formulaire est fermé');
    expect(await page.locator('blockquote').innerText()).toBe('Un texte à ne pas perdre');
  });
});
