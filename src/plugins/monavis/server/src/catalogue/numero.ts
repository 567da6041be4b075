import { parseId } from '../access/parse-id';

export const UNKNOWN_DEMARCHE = 'Cette démarche n’existe pas.';

/**
 * @param text - `:numero` of an address
 * @throws NotFoundError when it cannot be the number of a démarche
 */
export const parseNumero = (text: string): number => parseId(text, UNKNOWN_DEMARCHE);
