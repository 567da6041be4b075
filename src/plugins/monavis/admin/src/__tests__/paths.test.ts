import { catalogueLink, demarcheLink } from '../paths';

describe('addresses of the pages', () => {
  it('should carry the words of a search, whatever signs they have', () => {
    expect(catalogueLink('impôt & amende')).toBe(
      '/plugins/monavis/referentiel?q=imp%C3%B4t+%26+amende'
    );
    expect(catalogueLink()).toBe('/plugins/monavis/referentiel');
  });

  it('should lead to a tab of a démarche', () => {
    expect(demarcheLink(12)).toBe('/plugins/monavis/demarches/12');
    expect(demarcheLink(12, 'avis')).toBe('/plugins/monavis/demarches/12/avis');
  });
});
