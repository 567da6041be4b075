import { wordsBefore } from './span';

/** Words that announce a file number: it may well begin with 06 or pass Luhn's test. */
const REFERENCE =
  /(?:dossier|r[ée]f[ée]rence|r[ée]f|facture|commande|contrat|allocataire|permis|colis|suivi|ticket|passeport|quittance)s?\.?(?!\p{L})(?: ?(?:n°|num[ée]ro|dossier|suivi|est|le|[.:=#n°])){0,4} ?$/iu;

/** @returns whether the words just before say that the number at `start` is the reference of something */
export const isReference = (text: string, start: number): boolean =>
  REFERENCE.test(wordsBefore(text, start));
