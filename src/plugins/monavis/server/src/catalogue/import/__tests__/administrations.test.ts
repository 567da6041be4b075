import { createAdministrationDirectory } from '../administrations';

const DILA_WITH_ACRONYM =
  "Direction de l'information légale et administrative (Dila) - Premier ministre";
const DILA_WITHOUT = "Direction de l'information légale et administrative (Premier ministre)";

describe('createAdministrationDirectory', () => {
  it('should hold one administration for two spellings of the same body', () => {
    const directory = createAdministrationDirectory([
      DILA_WITHOUT,
      DILA_WITHOUT,
      DILA_WITH_ACRONYM,
      'Urssaf',
      'Urssaf',
      'URSSAF',
    ]);
    expect(directory.all().map(({ name }) => name)).toEqual([
      "Direction de l'information légale et administrative (Dila)",
      'Urssaf',
    ]);
    expect(directory.find(DILA_WITHOUT)).toEqual(directory.find(DILA_WITH_ACRONYM));
    expect(directory.find('URSSAF')?.name).toBe('Urssaf');
  });

  it('should keep apart bodies whose names only begin alike', () => {
    const directory = createAdministrationDirectory(['Pôle emploi', 'Pôle emploi international']);
    expect(directory.all()).toHaveLength(2);
  });

  it('should take the first body of a cell, tidied', () => {
    const cell = '  Ministère chargé  du travail | Urssaf|Urssaf';
    expect(createAdministrationDirectory([cell]).find(cell)?.name).toBe(
      'Ministère chargé du travail'
    );
  });

  it('should know no administration for an empty cell', () => {
    const directory = createAdministrationDirectory(['', ' ']);
    expect(directory.all()).toEqual([]);
    expect(directory.find('')).toBeUndefined();
  });

  it.each([
    ["Agence nationale de l'habitat (Anah)", 'Anah'],
    ['Union des caisses de France Congés Intempéries BTP (UCF CIBTP)', 'UCF CIBTP'],
    ['Bpifrance Création (ex-AFE)', null],
    ["Direction de l'information légale et administrative (Premier ministre)", null],
    ['La Poste', null],
  ])('should read the acronym of « %s »', (name, acronym) => {
    expect(createAdministrationDirectory([name]).find(name)?.acronym).toBe(acronym);
  });

  it.each([
    ["Ministère chargé de l'intérieur", 'ministere'],
    ['Premier ministre', 'ministere'],
    ['Caisse nationale des allocations familiales (Cnaf)', 'operateur'],
    ['Haute Autorité pour la transparence de la vie publique', 'operateur'],
    ['Ville de Paris', 'collectivite'],
    ['Notaires de France', 'autre'],
  ])('should tell the kind of « %s »', (name, kind) => {
    expect(createAdministrationDirectory([name]).find(name)?.kind).toBe(kind);
  });
});
