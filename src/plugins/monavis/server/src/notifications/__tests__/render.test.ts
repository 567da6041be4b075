import { requestReceived, requestRefused } from '../../accounts/mails/request-mails';
import { renderMail } from '../render';

const context = { siteUrl: 'https://monavis.example.gouv.fr', contactUrl: 'mailto:a@b.fr' };
const TYPED = 'Première ligne\n<b>deuxième</b>\n\nQuatrième';

describe('renderMail', () => {
  it.each([
    [
      'request-received',
      requestReceived,
      { name: 'Camille Essai', email: 'a@b.fr', administration: 'Essai', situation: TYPED },
    ],
    [
      'request-refused',
      requestRefused,
      { firstname: 'Camille', reason: TYPED, applyAgainAt: '2026-01-01T00:00:00.000Z' },
    ],
  ])('should keep in « %s » the lines of what was typed, as text', (_name, template, props) => {
    const { html, text } = renderMail(template, props, context);
    expect(html).toContain('Première ligne<br/>&lt;b&gt;deuxième&lt;/b&gt;<br/><br/>Quatrième');
    expect(text).toContain('Première ligne\n<b>deuxième</b>\n\nQuatrième');
  });

  it('should be a document whose head and body hold all there is', () => {
    const props = { firstname: 'Camille', reason: 'x', applyAgainAt: '2026-01-01T00:00:00.000Z' };
    const { html } = renderMail(requestRefused, props, context);
    expect(html).toMatch(
      /^<!DOCTYPE html[^>]*><html[^>]*><head>.*<\/head><body.*<\/body><\/html>$/s
    );
    expect(html).toMatch(/<head>.*<title>Votre demande de compte est refusée<\/title>.*<\/head>/s);
  });

  it.each([null, '', ' '])('should greet who has no first name (%p)', (firstname) => {
    const props = { firstname, reason: 'x', applyAgainAt: '2026-01-01T00:00:00.000Z' };
    expect(renderMail(requestRefused, props, context).text).toMatch(/^.*\bBonjour,$/m);
  });
});
