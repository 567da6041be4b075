import { gunzipSync } from 'node:zlib';
import type { DemarcheForm } from '../demarche-form';
import { STANDARD_SETTINGS } from '../../../../shared/contracts/forms';
import { createFormVersion, STANDARD } from '../form-version';
import type { StepView } from '../page/view';
import { createPages } from '../pages';
import type { DemarcheNumero } from '../types';

const HOSTILE = '</title><script>alert("1")</script><img src=x onerror=alert(1)>';
const pages = createPages(
  { stylesheet: '/static/monavis-000000000000.css', isDemo: false },
  { script: '/static/verification-0.js', worker: '/static/pbkdf2-0.js' }
);

const form: DemarcheForm = {
  numero: 1000 as DemarcheNumero,
  title: HOSTILE,
  url: null,
  isKeyOptional: false,
  isArchived: false,
  mergedInto: null,
  access: 'open',
  version: STANDARD,
  isTest: false,
  buttons: new Map(),
};

const viewOf = (changes: Partial<StepView>): StepView => ({
  step: 'satisfaction',
  language: 'fr',
  proof: { name: 'token', value: 'TOKEN' },
  fields: {},
  problems: [],
  notice: null,
  challenge: null,
  opening: null,
  ...changes,
});

const render = (changes: Partial<StepView>) => pages.step(form, viewOf(changes)).plain().toString();

describe('createPages', () => {
  it.each<[string, string]>([
    ['a blank step', render({})],
    ['a filled step', render({ step: 'comment', fields: { comment: [HOSTILE] } })],
    ['a hostile proof', render({ proof: { name: 'token', value: `"${HOSTILE}` } })],
    ['the thanks', pages.thanks(form, 'fr').plain().toString()],
    [
      'a refusal',
      pages
        .refusal({
          words: { title: 'T', text: 'T' },
          form,
          language: 'fr',
          typedTexts: [HOSTILE],
        })
        .plain()
        .toString(),
    ],
  ])('should escape what it shows: %s', (_name, html) => {
    expect(html).toContain('<title>');
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
  });

  it('should give each visitor a proof of their own', () => {
    const first = render({ proof: { name: 'token', value: 'FIRST' } });
    const second = render({ proof: { name: 'token', value: 'SECOND' } });
    expect(first).toContain('name="token" value="FIRST"');
    expect(second).toBe(first.replace('FIRST', 'SECOND'));
  });

  it('should render the same page from the template and without it', () => {
    const opening = { otherLanguage: 'key=a&lang=en', sending: 'key=a&sent=1' };
    const blank = render({ opening });
    expect(blank).toContain('href="?key=a&#38;lang=en"');
    expect(blank).toContain('action="?key=a&#38;sent=1"');
    const notBlank = render({ opening, fields: { other: ['x'] } });
    expect(blank.replaceAll('&#38;', '&amp;')).toBe(notBlank);
  });

  it('should compress what it says', () => {
    const body = pages.step(form, viewOf({ step: 'help', language: 'en' }));
    expect(gunzipSync(body.gzip())).toEqual(body.plain());
  });

  it('should keep its pages however many addresses somebody invents', async () => {
    const flooded = { ...form };
    for (let n = 0; n < 300; n += 1) {
      const opening = { otherLanguage: 'lang=en', sending: `nd_source=${n}` };
      pages.step(flooded, viewOf({ opening }));
    }
    // What is made anew each time never gets its brotli.
    const isKept = () => pages.step(flooded, viewOf({ step: 'clarity' })).brotli !== undefined;
    for (let tries = 0; tries < 200 && !isKept(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(isKept()).toBe(true);
  });

  it('should follow a change of the démarche', () => {
    const renamed = { ...form, title: 'Nouveau titre' };
    expect(pages.step(renamed, viewOf({})).plain().toString()).toContain('Nouveau titre');
  });

  it('should show the intro as plain text, with the title in place of its mark', () => {
    const intro = { fr: '<b>Bonjour</b>,\n{titre} $& {autre}', en: '' };
    const version = createFormVersion(2, { ...STANDARD_SETTINGS, intro });
    const html = (language: 'fr' | 'en') =>
      pages
        .step({ ...form, title: 'Permis & co', version }, viewOf({ language }))
        .plain()
        .toString();
    const text = '&lt;b&gt;Bonjour&lt;/b&gt;,\nPermis &amp; co $&amp; {autre}';
    expect(html('fr')).toContain(`<p class="intro">${text}</p>`);
    expect(html('en')).toContain(`<p class="intro" lang="fr">${text}</p>`);
  });

  it('should say on each page of a test that nothing is stored', () => {
    const tested = { ...form, isTest: true };
    const words = { title: 'T', text: 'T' };
    for (const page of [
      pages.step(tested, viewOf({})),
      pages.step(tested, viewOf({ step: 'comment' })),
      pages.thanks(tested, 'fr'),
      pages.refusal({ words, form: tested, language: 'fr', typedTexts: [] }),
    ]) {
      expect(page.plain().toString()).toContain('vos réponses ne sont pas enregistrées');
    }
  });
});
