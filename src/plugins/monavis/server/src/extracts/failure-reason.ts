import { errors } from '@strapi/utils';
import { WriterFailure } from './writer';

/** Why an export ends without a file, in French for its agent: trying again would change nothing. */
export class ExtractRefusal extends errors.ApplicationError {}

/** By SQLSTATE: what the agent, or an administrateur, can do something about. */
const REASONS: Record<string, string> = {
  // query_canceled, by the time limit of the connection
  '57014': 'La lecture des avis a pris trop de temps : réduisez la période ou les filtres.',
  // disk_full
  '53100': 'La base de données n’a plus assez de place : prévenez l’administrateur du site.',
};

export const INTERRUPTED = 'Le travail a été interrompu plusieurs fois : recommencez plus tard.';

/** @returns the reason to tell; undefined when the work can be tried again */
export const reasonOf = (error: unknown): string | undefined => {
  if (error instanceof ExtractRefusal) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REASONS[code];
  if (known) return known;
  // 22: what is stored could not be written; 42: a fault of ours. The next try would end the same way.
  return error instanceof WriterFailure && /^(22|42)/.test(code)
    ? 'Les avis n’ont pas pu être écrits dans ce format : choisissez-en un autre, ou prévenez l’administrateur du site.'
    : undefined;
};
