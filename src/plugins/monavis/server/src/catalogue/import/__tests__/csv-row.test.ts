import { createAdministrationDirectory } from '../administrations';
import { toDemarcheRecord, type CsvRow } from '../csv-row';

const row: CsvRow = {
  id: 'R45668',
  type: 'Téléservice',
  titre: "Pré-demande de carte d'identité",
  publics: 'particuliers|associations',
  theme: 'Papiers - Citoyenneté Particuliers',
  sujet: 'Papiers - Citoyenneté',
  organisme: 'Agence nationale des titres sécurisés (ANTS)|Ministère chargé de l’intérieur',
  cerfa: '12100*02',
  url_demarche: 'https://passeport.ants.gouv.fr/',
  url_service_public: 'https://www.service-public.fr/particuliers/vosdroits/R45668',
  description: ' Permet de préparer sa demande. ',
  date: '2019-04-10',
};

const read = (change: Partial<CsvRow> = {}) => {
  const changed = { ...row, ...change };
  return toDemarcheRecord(changed, createAdministrationDirectory([changed.organisme]));
};

describe('toDemarcheRecord', () => {
  it('should read a complete line', () => {
    expect(read()).toEqual({
      servicePublicRef: 'R45668',
      title: "Pré-demande de carte d'identité",
      slug: 'pre-demande-de-carte-d-identite',
      administration: 'Agence nationale des titres sécurisés (ANTS)',
      kind: 'Téléservice',
      theme: 'Papiers - Citoyenneté',
      subject: 'Papiers - Citoyenneté',
      audiences: ['particuliers', 'associations'],
      description: 'Permet de préparer sa demande.',
      cerfa: '12100*02',
      url: 'https://passeport.ants.gouv.fr/',
      infoUrl: 'https://www.service-public.fr/particuliers/vosdroits/R45668',
      sourceDate: '2019-04-10',
    });
  });

  it('should leave what is missing empty', () => {
    const empty = read({ theme: '', sujet: '', organisme: '', cerfa: ' ', url_demarche: '' });
    expect(empty).toMatchObject({
      theme: null,
      subject: null,
      administration: null,
      cerfa: null,
      url: null,
    });
  });

  it.each([
    ['Argent Particuliers', 'Argent'],
    ['Création - Modification - Cessation Professionnels', 'Création - Modification - Cessation'],
    ["Fonctionnement d'une association Associations", "Fonctionnement d'une association"],
    [
      'Associations spécifiques et fondations Associations',
      'Associations spécifiques et fondations',
    ],
    ['Loisirs', 'Loisirs'],
  ])('should read the theme « %s » without its audience', (theme, expected) => {
    expect(read({ theme }).theme).toBe(expected);
  });

  it('should cut a title that is too long between two words', () => {
    const { title } = read({ titre: 'déclaration '.repeat(40) });
    expect(title.length).toBeLessThanOrEqual(255);
    expect(title).toMatch(/déclaration…$/);
  });

  it.each(['javascript:alert(1)', 'mailto:a@b.fr', 'www.exemple.fr'])(
    'should not take « %s » for a link',
    (url) => {
      expect(read({ url_demarche: url, url_service_public: url })).toMatchObject({
        url: null,
        infoUrl: null,
      });
    }
  );
});
