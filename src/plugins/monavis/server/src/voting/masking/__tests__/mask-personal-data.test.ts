import { maskPersonalData } from '../mask-personal-data';

const mask = (text: string): string => maskPersonalData(text).text;

describe('maskPersonalData', () => {
  it('should put a mark in the place of each kind', () => {
    expect(mask('écrire à paul@example.fr.')).toBe('écrire à [e-mail masqué].');
    expect(mask('au 06 39 98 12 34 le soir')).toBe('au [téléphone masqué] le soir');
    expect(mask('NIR 2 95 10 99 126 111 93')).toBe('NIR [n° de sécurité sociale masqué]');
    expect(mask('FR14 2004 1010 0505 0001 3M02 606 !')).toBe('[IBAN masqué] !');
    expect(mask('SPI 30 23 217 600 053')).toBe('SPI [numéro fiscal masqué]');
    expect(mask('CB 4111 1111 1111 1111')).toBe('CB [carte bancaire masquée]');
    expect(mask('au 12 bis rue des Lilas, 75011 Paris')).toBe('au [adresse masquée]');
    expect(mask('Merci à Mme Durand.')).toBe('Merci à Mme [nom masqué].');
  });

  it('should count what it masks, by kind', () => {
    const { masked } = maskPersonalData('M. Dupont et Mme Durand, 0639981234, a@example.fr');
    expect(masked).toEqual({ name: 2, phone: 1, email: 1 });
  });

  it('should leave a comment without personal data as it is', () => {
    const text = 'Madame, Monsieur, le CERFA 13974*02 (art. L. 123-4) coûte 25 € depuis 2023.';
    expect(maskPersonalData(text)).toEqual({ text, masked: {} });
  });

  it('should leave a comment that holds marks already as it is', () => {
    const text = 'M. [nom masqué], [numéro fiscal masqué] 3099999123456, [téléphone masqué]';
    expect(maskPersonalData(text)).toEqual({ text, masked: {} });
  });

  it('should see through invisible characters, and keep those that are not in a find', () => {
    expect(mask('a\u200b 06\u200b39\u200b98\u200b12\u200b34 \u200bb')).toBe(
      'a\u200b [téléphone masqué] \u200bb'
    );
    expect(mask('p\u00adaul@exam\u200bple.fr')).toBe('[e-mail masqué]');
  });

  it('should work in right-to-left texts and with their digits', () => {
    expect(mask('رقمي ٠٦٣٩٩٨١٢٣٤ شكرا')).toBe('رقمي [téléphone masqué] شكرا');
  });

  it('should keep emoji, NUL and lone surrogates whole', () => {
    expect(mask('👩🏽‍💻 a@example.fr\u0000\ud83d')).toBe('👩🏽‍💻 [e-mail masqué]\u0000\ud83d');
    expect(mask('😀06 39 98 12 34😀')).toBe('😀[téléphone masqué]😀');
  });

  it('should find what stands free only once its neighbour is masked', () => {
    expect(mask('06 39 98 12 34 12 rue des Lilas')).toBe('[téléphone masqué] [adresse masquée]');
  });

  it('should accept an empty text', () => {
    expect(maskPersonalData('')).toEqual({ text: '', masked: {} });
  });
});
