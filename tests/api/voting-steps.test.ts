import { startApp, type TestApp } from '../helpers/app';
import {
  checkedInputs,
  createCitizen,
  createForm,
  heading,
  hiddenField,
  storedReviews,
} from '../helpers/citizen';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const startVote = async (input: Parameters<typeof createForm>[1] = {}) => {
  const { demarche, button, address } = await createForm(app, input);
  const citizen = createCitizen(app, address);
  const voted = await citizen.vote();
  const stored = async () => (await storedReviews(app, demarche.numero))[0];
  return { ...citizen, ...voted, demarche, button, stored };
};

describe('the steps of the form', () => {
  it('should store the vote at the first step, and each answer when it is sent', async () => {
    const { page, receipt, send, stored, button } = await startVote();
    expect(page.text).toContain('Étape 1 sur 3');
    expect(page.text).toContain('Qu’avez-vous pensé des informations');
    expect(await stored()).toMatchObject({
      satisfaction: 'good',
      buttonId: button.id,
      source: 'site',
      language: 'fr',
      state: 'published',
      formVersion: 1,
      clarity: null,
      answers: null,
      comment: null,
    });

    const help = await send({ step: 'clarity', receipt, clarity: '4', go: 'next' }).expect(200);
    expect(help.text).toContain('Étape 2 sur 3');
    expect(await stored()).toMatchObject({ clarity: 4 });

    const comment = await send({
      step: 'help',
      receipt,
      contactTried: ['phone', 'other'],
      contactTriedOther: 'Un voisin',
      'contactReached-phone': 'yes',
      'contactQuality-phone': '5',
      difficulties: ['documents'],
      difficultiesOther: '',
    }).expect(200);
    expect(comment.text).toContain('Étape 3 sur 3');
    expect((await stored()).answers).toEqual({
      contactTried: ['phone', 'other'],
      contactTriedOther: 'Un voisin',
      contactReached: { phone: 'yes' },
      contactQuality: { phone: 5 },
      difficulties: ['documents'],
    });

    const thanks = await send({ step: 'comment', receipt, comment: 'Simple et rapide' }).expect(
      200
    );
    expect(heading(thanks)).toBe('Merci pour votre aide\u202f!');
    expect(await stored()).toMatchObject({ comment: 'Simple et rapide', clarity: 4 });
  });

  it('should mask personal data before it is stored, and count it by field', async () => {
    const { receipt, send, stored } = await startVote();
    await send({
      step: 'help',
      receipt,
      contactTried: ['other'],
      contactTriedOther: 'Mme Exemple, 06 12 34 56 78',
    }).expect(200);
    const text = 'Écrivez à alex@exemple.fr ou au 06 12 34 56 78, ou à sacha@exemple.fr';
    await send({ step: 'comment', receipt, comment: text, go: 'previous' }).expect(200);
    const comment = 'Écrivez à [e-mail masqué] ou au [téléphone masqué], ou à [e-mail masqué]';
    const masked = {
      comment: { email: 2, phone: 1 },
      contactTriedOther: { name: 1, phone: 1 },
    };
    expect(await stored()).toMatchObject({ comment, masked });

    // What the citizen gets back is what is stored; sending it again changes nothing.
    const back = await send({ step: 'help', receipt, contactTried: ['none'] }).expect(200);
    expect(back.text).toContain(comment);
    await send({ step: 'comment', receipt, comment }).expect(200);
    expect(await stored()).toMatchObject({ comment, masked: { comment: masked.comment } });
    await send({ step: 'comment', receipt }).expect(200);
    expect(await stored()).toMatchObject({ comment: null, masked: null });
  });

  it('should keep every answer of steps that are sent at the same moment', async () => {
    const { receipt, send, stored } = await startVote();
    await Promise.all([
      send({ step: 'clarity', receipt, clarity: '2' }).expect(200),
      send({ step: 'help', receipt, difficulties: ['documents'] }).expect(200),
      send({ step: 'comment', receipt, comment: 'Simple' }).expect(200),
    ]);
    expect(await stored()).toMatchObject({
      clarity: 2,
      answers: { difficulties: ['documents'] },
      comment: 'Simple',
    });
  });

  it('should store a text of the longest length, however many marks it holds', async () => {
    const { receipt, send, stored } = await startVote();
    const comment = 'M. Li, '.repeat(714);
    await send({ step: 'comment', receipt, comment }).expect(200);
    expect((await stored()).comment.length).toBeGreaterThan(5_000);
  });

  it('should put nothing secret in an address', async () => {
    const { page, token, receipt } = await startVote();
    for (const [, address] of page.text.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
      expect(address).not.toContain(token);
      expect(address).not.toContain(receipt);
    }
    expect(page.headers.location).toBeUndefined();
  });

  it('should require a satisfaction, at the field', async () => {
    const { address, demarche } = await createForm(app);
    const { open, send } = createCitizen(app, address);
    const token = hiddenField(await open(), 'token');
    const page = await send({ step: 'satisfaction', token }).expect(400);
    expect(page.text).toContain('id="satisfaction-problem"');
    expect(page.text).toContain('<title>Erreur');
    expect(hiddenField(page, 'token')).toBe(token);
    expect(await storedReviews(app, demarche.numero)).toHaveLength(0);
  });

  it('should accept steps left empty', async () => {
    const { receipt, send, stored } = await startVote();
    for (const step of ['clarity', 'help', 'comment']) await send({ step, receipt }).expect(200);
    expect(await stored()).toMatchObject({ clarity: null, answers: null, comment: null });
  });

  it('should go back, with what was answered, and save what is typed on the way', async () => {
    const { receipt, send, stored } = await startVote();
    await send({ step: 'clarity', receipt, clarity: '2' }).expect(200);
    const clarity = await send({
      step: 'help',
      receipt,
      contactTried: ['email'],
      go: 'previous',
    }).expect(200);
    expect(checkedInputs(clarity)).toEqual(['clarity-2']);
    expect((await stored()).answers).toEqual({ contactTried: ['email'] });

    const satisfaction = await send({ step: 'clarity', receipt, clarity: '3', go: 'previous' });
    expect(checkedInputs(satisfaction)).toEqual(['satisfaction-good']);
    await send({ step: 'satisfaction', receipt, satisfaction: 'bad' }).expect(200);
    expect(await stored()).toMatchObject({ satisfaction: 'bad', clarity: 3 });

    const help = await send({ step: 'clarity', receipt, clarity: '3' }).expect(200);
    expect(checkedInputs(help)).toEqual(['contactTried-email']);
  });

  it('should go back over a contradiction, not over a text that would be lost', async () => {
    const { receipt, send, stored } = await startVote();
    await send({ step: 'help', receipt, contactTried: ['phone'] }).expect(200);
    const back = await send({
      step: 'help',
      receipt,
      contactTried: ['none', 'email'],
      go: 'previous',
    }).expect(200);
    expect(back.text).toContain('Étape 1 sur 3');
    expect((await stored()).answers).toEqual({ contactTried: ['phone'] });

    const comment = 'é'.repeat(5_001);
    const stay = await send({ step: 'comment', receipt, comment, go: 'previous' }).expect(400);
    expect(stay.text).toContain(comment);
  });

  it('should replace the answers of a step that is sent again', async () => {
    const { receipt, send, stored } = await startVote();
    await send({
      step: 'help',
      receipt,
      contactTried: ['phone'],
      'contactReached-phone': 'no',
      difficulties: ['other'],
      difficultiesOther: 'Le code ne venait pas',
    }).expect(200);
    await send({ step: 'help', receipt, contactTried: ['none'] }).expect(200);
    expect((await stored()).answers).toEqual({ contactTried: ['none'] });
  });

  it('should refuse « none » with another answer, and keep everything typed', async () => {
    const { receipt, send } = await startVote();
    const page = await send({
      step: 'help',
      receipt,
      contactTried: ['none', 'other'],
      contactTriedOther: 'Un « voisin »',
      difficulties: ['mobile-display'],
    }).expect(400);
    expect(page.text).toContain('id="contactTried-problem"');
    expect(checkedInputs(page)).toEqual([
      'contactTried-other',
      'contactTried-none',
      'difficulties-mobile-display',
    ]);
    expect(page.text).toContain('value="Un « voisin »"');
  });

  it('should say the limit of a text and its length, and keep it', async () => {
    const { receipt, send, stored } = await startVote();
    const comment = '👍'.repeat(5_001);
    const page = await send({ step: 'comment', receipt, comment }).expect(400);
    expect(page.text).toContain('Votre texte a 5\u202f001 caractères');
    expect(page.text).toContain(comment);
    await send({ step: 'comment', receipt, comment: '👍'.repeat(5_000) }).expect(200);
    expect(Array.from((await stored()).comment)).toHaveLength(5_000);
  });

  it('should store difficult texts unharmed, without NUL', async () => {
    const { receipt, send, stored } = await startVote();
    const comment = 'a\u0000b\r\n<b>مرحبا</b> 👩‍👩‍👧 \u200b𠮷';
    await send({ step: 'comment', receipt, comment }).expect(200);
    expect((await stored()).comment).toBe('ab\n<b>مرحبا</b> 👩‍👩‍👧 \u200b𠮷');
  });

  it('should link back to the registered address of the démarche only', async () => {
    const end = async (url: string | null) => {
      const { demarche, address } = await createForm(app);
      // By SQL: an address that is refused today may have been written before.
      await app.strapi.db
        .connection('demarches')
        .where({ numero: demarche.numero })
        .update({ url });
      const { send, vote } = createCitizen(app, address);
      const { receipt } = await vote();
      const elsewhere = createCitizen(app, `${address}&url=https://ailleurs.example/`);
      await send({ step: 'comment', receipt });
      return elsewhere.send({ step: 'comment', receipt }).expect(200);
    };
    const linked = await end('https://exemple.gouv.fr/permis?a=1&b=2');
    expect(linked.text).toContain('href="https://exemple.gouv.fr/permis?a=1&amp;b=2"');
    expect(linked.text).not.toContain('ailleurs');
    for (const url of [null, 'javascript:alert(1)', 'pas une adresse']) {
      expect((await end(url)).text).not.toContain('Retourner à la démarche');
    }
  });
});

describe('the language of the form', () => {
  it('should be English on demand, at every step', async () => {
    const { address, demarche } = await createForm(app);
    const { open, send, vote } = createCitizen(app, `${address}&lang=en`);
    expect((await open()).text).toContain('<html lang="en">');
    const { receipt, page } = await vote();
    expect(page.text).toContain('Step 1 of 3');
    const thanks = await send({ step: 'comment', receipt }).expect(200);
    expect(heading(thanks)).toBe('Thank you for your help!');
    expect(await storedReviews(app, demarche.numero)).toMatchObject([{ language: 'en' }]);
  });

  it('should be offered on the first page by a link to the same form', async () => {
    const { address } = await createForm(app);
    const href = /class="language" href="([^"]+)"/.exec((await app.http.get(address)).text)?.[1];
    const other = new URL((href ?? '').replaceAll('&#38;', '&'), 'http://localhost');
    const english = await app.http.get(`${address.split('?')[0]}${other.search}`).expect(200);
    expect(heading(english)).toBe('Give my feedback');
  });

  it('should change on a later step without losing what is typed', async () => {
    const { receipt, send, stored } = await startVote();
    const page = await send({ step: 'comment', receipt, comment: 'Très bien', go: 'en' }).expect(
      200
    );
    expect(page.text).toContain('Would you like to tell us more?');
    expect(page.text).toContain('Très bien</textarea>');
    expect(hiddenField(page, 'lang')).toBe('en');
    expect(await stored()).toMatchObject({ comment: 'Très bien' });
  });
});
