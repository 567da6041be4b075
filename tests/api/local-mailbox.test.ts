import { startApp, type TestApp } from '../helpers/app';
import { register, REGISTRATION } from '../helpers/registration';

const untilMail = async (app: TestApp) => {
  for (;;) {
    const { body } = await app.http.get('/dev/mails.json').expect(200);
    if (body.length > 0) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('without a mail server', () => {
  let app: TestApp | undefined;
  afterEach(async () => {
    await app?.stop();
    app = undefined;
  });

  it('should keep the mails, and show them as a page and as JSON', async () => {
    app = await startApp();
    const empty = await app.http.get('/dev/mails').expect(200);
    expect(empty.text).toContain('Aucun mail pour le moment');
    await register(app).expect(303);
    const [mail] = await untilMail(app);
    expect(mail).toMatchObject({
      to: [REGISTRATION.email],
      from: 'MonAvis <ne-pas-repondre@monavis.example>',
      replyTo: 'MonAvis <contact@monavis.example>',
      subject: 'Confirmez votre adresse e-mail',
      text: expect.stringContaining('/confirmation?jeton='),
      html: expect.stringContaining('<html'),
    });
    const page = await app.http.get('/dev/mails').expect(200);
    expect(page.text).toContain('Confirmez votre adresse e-mail');
    expect(page.text).toMatch(/<a href="https:\/\/monavis[^"]*\/confirmation\?jeton=/);
  });

  it('should have no such page once mails are sent', async () => {
    app = await startApp({ SMTP_URL: 'smtp://127.0.0.1:9' });
    await app.http.get('/dev/mails').expect(404);
    await app.http.get('/dev/mails.json').expect(404);
  });
});
