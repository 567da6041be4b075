import { isEmailAddress } from '../email-address';

describe('isEmailAddress', () => {
  it.each(['a@exemple.fr', 'Prenom.Nom+avis@sous.exemple.gouv.fr', 'é@exemple.fr'])(
    'should accept %s',
    (text) => {
      expect(isEmailAddress(text)).toBe(true);
    }
  );

  it.each([
    '',
    'a',
    'a@',
    '@exemple.fr',
    'a@exemple',
    'a@exemple.',
    'a@.fr',
    'a b@exemple.fr',
    'a@exemple.fr, b@exemple.fr',
    'Nom <a@exemple.fr>',
    'a@exemple.fr\nCc: b@exemple.fr',
    'a@@exemple.fr',
    `${'a'.repeat(250)}@exemple.fr`,
  ])('should refuse %j', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });

  it('should answer at once, whatever the text', () => {
    const started = performance.now();
    isEmailAddress(`a@${'a.'.repeat(126)}`);
    isEmailAddress(`${'@.'.repeat(127)}`);
    expect(performance.now() - started).toBeLessThan(20);
  });
});
