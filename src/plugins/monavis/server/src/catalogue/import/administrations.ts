import { foldLetters } from '../../text/fold-letters';

/** An administration as the référentiel's file tells it. */
export interface AdministrationRecord {
  name: string;
  acronym: string | null;
  kind: 'ministere' | 'operateur' | 'collectivite' | 'autre';
}

/** « (Anah) », « (CCI Paris) »; not « (ex-AFE) » nor « (Premier ministre) », which say something else. */
const ACRONYM = /\((?!ex-|Premier ministre)([\p{Lu}][\p{L}.-]*(?: \p{Lu}+)?)\)/u;
/** Whom a body answers to, written after its name or in brackets. */
const SUPERVISOR = / - (?:Premier ministre|Ministère .+)$| \(Premier ministre\)$/;

const KINDS: [AdministrationRecord['kind'], RegExp][] = [
  ['ministere', /^(?:Ministère|Premier ministre)/],
  ['collectivite', /^(?:Ville|Métropole|Région|Département|Collectivité) /],
  [
    'operateur',
    /^(?:Agence|Agences|Autorité|Banque de France|Bibliothèque|Bpifrance|Caisse|Centre (?:national|des)|Commission (?:d|nationale)|Conseil d'État|Cour de cassation|Défenseur|Direction|Établissement|Fonds|FranceAgriMer|France compétences|GIP|Hadopi|Imprimerie Nationale|Grande chancellerie|Groupement d'intérêt public|Haute Autorité|Institut national|Institution|Météo|Mission|Office|Pôle emploi|Préfecture|Santé publique|Service|Urssaf)(?!\p{L})/u,
  ],
];

// Neither bracket inside the brackets: a cell of thousands of « ( » would be read as many times.
/** What two spellings of the same body share: case, accents, acronym and supervisor do not count. */
const identityOf = (name: string): string =>
  foldLetters(name.replace(SUPERVISOR, '').replace(/\([^()]*\)/g, ' '))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const toRecord = (name: string): AdministrationRecord => ({
  name,
  acronym: ACRONYM.exec(name)?.[1] ?? null,
  kind: KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'autre',
});

/** First of the bodies of a cell: « A | B | A ». Spaces around and inside are tidied. */
const firstOrganisation = (cell: string): string => cell.split('|')[0].replace(/\s+/g, ' ').trim();

/**
 * Learns the administrations of a file from the cells that name them, so that the spellings of one body are one
 * administration: « … (Dila) - Premier ministre » and « … (Premier ministre) », « Urssaf » and « URSSAF ».
 *
 * @returns for a cell, its administration: named by the most frequent spelling, with the acronym of any spelling
 */
export const createAdministrationDirectory = (cells: string[]) => {
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const name = firstOrganisation(cell).replace(SUPERVISOR, '');
    if (!name) continue;
    const counts = spellings.get(identityOf(name)) ?? new Map<string, number>();
    spellings.set(identityOf(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  const records = new Map<string, AdministrationRecord>();
  for (const [identity, counts] of spellings) {
    const byFrequency = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    const name = byFrequency.find((spelling) => ACRONYM.test(spelling)) ?? byFrequency[0];
    records.set(identity, toRecord(name));
  }
  return {
    all: (): AdministrationRecord[] => [...records.values()],
    find: (cell: string): AdministrationRecord | undefined =>
      records.get(identityOf(firstOrganisation(cell))),
  };
};
