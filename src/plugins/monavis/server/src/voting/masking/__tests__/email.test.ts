import { readText } from '../digit-groups';
import { findEmails } from '../email';

const find = (text: string): string[] =>
  findEmails(readText(text)).map(({ start, end }) => text.slice(start, end));

describe('findEmails', () => {
  it.each([
    'paul.fictif+avis@mail.example.co.uk',
    'hélène@exemple.fr',
    "o'neill@exemple.ie",
    'paul @ example.fr',
    'p.f @example.fr',
    'paul (at) example.fr',
    'paul[arobase]example[point]fr',
    'paul point fictif arobase example point fr',
    'paul(a)example.com',
    'p.f@gmail',
    'p.f@gmail,com',
  ])('should find the whole of %s', (address) => {
    expect(find(`écrire à ${address} merci`)).toEqual([address]);
  });

  it('should end an address where the next sentence begins', () => {
    expect(find('à paul@example.fr.Le site… puis à x@example.com.')).toEqual([
      'paul@example.fr',
      'x@example.com',
    ]);
  });

  it('should leave nothing of a very long local part', () => {
    const address = `${'a'.repeat(300)}@example.fr`;
    expect(find(address)).toEqual([address]);
  });

  it.each([
    ['a mention', 'suivez @service_public, contactez @impots.gouv.fr'],
    ['a lone sign', 'la touche @ ne marche pas, je suis @ la maison, @ orange'],
    ['an address in a URL without a domain', 'http://user@serveur'],
    ['the word', 'une arobase est refusée, le point aussi'],
    ['an English sentence', 'look at example page'],
  ])('should leave %s', (_, text) => expect(find(text)).toEqual([]));
});
