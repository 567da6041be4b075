import type { Browser, Page } from 'playwright-core';
import { runAxe } from '../helpers/axe';
import { launchBrowser } from '../helpers/chromium';
import { createDemoForm, type DemoForm } from '../helpers/demo-form';
import { logIn } from '../helpers/desk';
import { readDemoInfo } from '../helpers/product';
import { takeScreenshots } from '../helpers/screenshots';
import { until } from '../helpers/until';

const INTRO = 'Bonjour, et merci d’avoir fait « {titre} » en ligne.';

/** A porteur adapts the form, sees it beside, publishes it; a citizen answers it. */
describe('the journey of an adapted form', () => {
  const info = readDemoInfo();
  let browser: Browser;
  let desk: Page;
  let form: DemoForm;
  let said: string;

  const preview = () => desk.frameLocator('iframe');
  const publish = () => desk.getByRole('button', { name: /^Publier la version/ });

  beforeAll(async () => {
    browser = await launchBrowser();
    form = await createDemoForm(info, { apart: 'adapted' });
    said = INTRO.replace('{titre}', form.title);
    const context = await browser.newContext({ locale: 'fr-FR', bypassCSP: true });
    desk = await context.newPage();
    await logIn(desk, info, 'Administrateur MonAvis');
    await desk.getByRole('heading', { name: 'Mes démarches' }).waitFor();
    const numero = new URL(form.address).pathname.split('/').at(-1);
    await desk.goto(`${info.admin}/plugins/monavis/demarches/${numero}/formulaire`);
    await desk.getByRole('heading', { name: 'Version 1' }).first().waitFor();
  });
  afterAll(() => browser?.close());

  it('should show the form of citizens, in its test mode, with nothing to publish', async () => {
    await preview().getByText('vos réponses ne sont pas enregistrées').waitFor();
    await preview().getByText('De façon générale').waitFor();
    expect(await publish().isDisabled()).toBe(true);
    expect((await runAxe(desk)).findings).toEqual([]);
  });

  it('should save what is typed by itself, and show it', async () => {
    await desk.getByLabel('Introduction en français').fill(INTRO);
    await desk.getByText('Brouillon enregistré').waitFor();
    await preview().getByText(said).waitFor();
    await desk.getByLabel('Proposer l’étape « Clarté »').click();
    await desk.getByLabel('Par chat, avec l’administration').click();
    await preview().getByText('Au guichet, avec l’administration').waitFor();
    await preview().getByLabel('Par chat, avec l’administration').waitFor({ state: 'detached' });
    await desk.getByLabel(/Demander une adresse e-mail/).click();
    await preview()
      .getByLabel(/^Votre adresse/)
      .waitFor();
    await takeScreenshots(desk, 'form-editor');
    await desk.emulateMedia({ colorScheme: 'dark' });
    await takeScreenshots(desk, 'form-editor-dark');
    await desk.emulateMedia({ colorScheme: 'light' });
    expect((await runAxe(desk)).findings).toEqual([]);
  });

  it('should keep the draft for who comes back', async () => {
    await desk.getByRole('tab', { name: 'Présentation' }).click();
    await desk.getByRole('tab', { name: 'Formulaire' }).click();
    await desk.getByText('Modifications non publiées').waitFor();
    expect(await desk.getByLabel('Introduction en français').inputValue()).toBe(INTRO);
  });

  it('should let the draft be tried without storing anything', async () => {
    const address = await desk
      .getByRole('link', { name: 'Tester le formulaire' })
      .getAttribute('href');
    const test = await browser.newPage();
    await test.goto(new URL(address ?? '', info.site).href);
    for (const choice of ['#satisfaction-bad', '#difficulties-documents']) {
      await test.getByText('vos réponses ne sont pas enregistrées').waitFor();
      await test.check(choice);
      await test.click('button[value=next]');
    }
    await takeScreenshots(test, 'form-test-comment');
    await test.click('button[value=next]');
    await test.getByText('vos réponses ne sont pas enregistrées').waitFor();
    await test.getByRole('heading', { name: /^Merci/ }).waitFor();
    await test.close();
    expect(await form.reviews()).toEqual([]);
  });

  it('should publish a version that citizens answer, and say which one each answered', async () => {
    await publish().click();
    await desk.getByRole('heading', { name: 'Version 2' }).first().waitFor();
    expect(await publish().isDisabled()).toBe(true);

    const citizen = await browser.newPage();
    await until('citizens see the new version', async () => {
      await citizen.goto(form.address);
      return (await citizen.content()).includes(said);
    });
    await takeScreenshots(citizen, 'form-adapted');
    await citizen.emulateMedia({ colorScheme: 'dark' });
    await takeScreenshots(citizen, 'form-adapted-dark');
    expect(await citizen.getByText('enregistrées').count()).toBe(0);
    await citizen.check('#satisfaction-good');
    await citizen.click('button[value=next]');
    await citizen.getByText('Étape 1 sur 2').waitFor();
    await citizen.click('button[value=next]');
    await citizen.getByLabel(/^Votre adresse/).fill('personne@exemple.fr');
    await takeScreenshots(citizen, 'form-adapted-contact');
    expect((await runAxe(citizen)).findings).toEqual([]);
    await citizen.click('button[value=next]');
    await citizen.getByRole('heading', { name: /^Merci/ }).waitFor();
    expect(await form.reviews()).toMatchObject([{ formVersion: 2 }]);

    await desk.getByRole('tab', { name: 'Tous les avis' }).click();
    await desk
      .getByRole('link', { name: /^Lire l’avis/ })
      .first()
      .click();
    await desk.getByText('Étapes masquées').waitFor();
    await takeScreenshots(desk, 'form-adapted-review');
    // Who acts on every démarche without being porteur does not see the address.
    expect(await desk.getByText('personne@exemple.fr').count()).toBe(0);
  });
});
