import { isWordAt, wordsBefore } from './span';

/** A civility, and where the name that it announces may begin. */
export interface Civility {
  start: number;
  nameStart: number;
  /** « MM. Durand et Petit »: several names may follow. */
  isPlural: boolean;
  /** « mme durand »: an abbreviation is seldom followed by anything but a name, so that case may be careless. */
  allowsLowerCase: boolean;
}

/** « M. », « Mme », « docteur »: in exact cases, since « me » and « m » are words where « Me » and « M » are civilities. */
const PLURAL = String.raw`MM\.|M[mM][eE]s|MMES|Messieurs|Mesdames`;
const ABBREVIATION = 'Mme|mme|Mlle|mlle|Melle|melle|Mr|mr|dr';
const OTHER =
  'MME|MLLE|MELLE|MR|Dr|DR|Pr|Docteure?|DOCTEURE?|docteure?|Professeure?|PROFESSEURE?|professeure?|' +
  'Ma[iî]tre|MA[IÎ]TRE|ma[iî]tre|Monsieur|MONSIEUR|monsieur|Madame|MADAME|madame|' +
  'Mademoiselle|MADEMOISELLE|mademoiselle';

/** Any civility, as the source of an expression without groups. */
export const CIVILITY_SOURCE = String.raw`(?:${PLURAL}|M\.|(?:M|Me)(?=[^\S\n])|(?:${ABBREVIATION}|${OTHER})(?![a-zA-ZÀ-ÿ])\.?)`;

const CIVILITY = new RegExp(`${CIVILITY_SOURCE} {0,2}`, 'g');
const IS_PLURAL = new RegExp(`^(?:${PLURAL})`);
const IS_ABBREVIATION = new RegExp(`^(?:${ABBREVIATION})[ .]`);

/** A street, a school… named after somebody: « rue du Docteur Roux ». */
const NAMED_AFTER =
  /(?:rue|avenue|boulevard|bd|place|square|impasse|all[ée]e|quai|lyc[ée]e|coll[èe]ge|[ée]cole|h[ôo]pital|clinique|stade|salle|r[ée]sidence|arr[êe]t) (?:du |de la |de l'|des |de )?$/iu;

/** « 200 M. », « ligne M »: metres, millions, a letter. */
const LETTER_CONTEXT =
  /(?:^|[^\p{L}])(?:ligne|taille|lettre|case|bus|tram|option|groupe|plan|type|niveau|cat[ée]gorie|classe) $/iu;

/** « la mme du guichet », « un mr aimable », « cocher Mme »: a noun, no civility. */
const NOUN_CONTEXT =
  /(?:^|[^\p{L}])(?:la|le|les|une?|des|cette|ce|cet|ces|ma|mon|sa|son|votre|notre|leur|chaque|aucune?|autre|jeune|m[êe]me|quelle?|case|civilit[ée]|option|choix|champ|mention|coche[rz]?|choisir|s[ée]lectionner) $/iu;

const isLoneLetter = (text: string, start: number): boolean =>
  /\d ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
  LETTER_CONTEXT.test(wordsBefore(text, start, 16));

const announcesName = (text: string, civility: string, start: number): boolean => {
  if (isWordAt(text, start - 1) || /['.-]/.test(text.charAt(start - 1))) return false;
  if (/^M\.? *$/.test(civility) && isLoneLetter(text, start)) return false;
  return !NAMED_AFTER.test(wordsBefore(text, start, 24));
};

/** @returns the civilities of a text after which a name may follow, from left to right */
export const findCivilities = (text: string): Civility[] =>
  [...text.matchAll(CIVILITY)]
    .map(({ 0: civility, index }) => ({
      civility,
      start: index,
      nameStart: index + civility.length,
    }))
    .filter(({ civility, start }) => /[ .]$/.test(civility) && announcesName(text, civility, start))
    .map(({ civility, start, nameStart }) => ({
      start,
      nameStart,
      isPlural: IS_PLURAL.test(civility),
      allowsLowerCase:
        IS_ABBREVIATION.test(civility) && !NOUN_CONTEXT.test(wordsBefore(text, start, 16)),
    }));
