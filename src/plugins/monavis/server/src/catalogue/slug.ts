import { foldLetters } from '../text/fold-letters';

const MAX_LENGTH = 120;

/**
 * The readable part of a démarche's public address: « Permis de conduire » → `permis-de-conduire`.
 *
 * @returns at most 120 characters among `a-z 0-9 -`; `demarche` when the title holds none of them
 */
export const toSlug = (title: string): string =>
  foldLetters(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-$/, '') || 'demarche';
