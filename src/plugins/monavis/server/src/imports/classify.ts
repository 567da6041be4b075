import type { ImportOutcome } from '../../../shared/contracts/imports';
import { toSlug } from '../catalogue/slug';
import { compareValues } from './compare';
import type { Values } from './fields';
import type { Reading } from './mapping';

/** A démarche that a line speaks of, with its facts. */
export interface Match {
  numero: number;
  mergedInto: number | null;
  /** How many démarches the line could mean. */
  matches: number;
  seenAt: string;
  facts: Values;
}

export interface Classification {
  outcome: ImportOutcome;
  numero: number | null;
  reason: string | null;
  before: Values | null;
  /** With the slug, which follows the title. */
  after: (Values & { slug?: string }) | null;
  seenAt: string | null;
}

const NOTHING = { numero: null, reason: null, before: null, after: null, seenAt: null };

const fault = (reason: string): Classification => ({ ...NOTHING, outcome: 'error', reason });

const withSlug = (values: Values): Values & { slug?: string } =>
  typeof values.title === 'string' ? { ...values, slug: toSlug(values.title) } : values;

/** Says what a line would do. */
export const classify = (reading: Reading, match: Match | undefined): Classification => {
  if ('fault' in reading) return fault(reading.fault);
  const { values } = reading;
  if (!match) {
    if (values.numero) return fault(`Aucune démarche n’a le numéro ${values.numero}.`);
    if (!values.title) return fault('Une nouvelle démarche a besoin d’un nom.');
    const after = { ...values };
    delete after.numero;
    return { ...NOTHING, outcome: 'create', after: withSlug(after) };
  }
  if (match.matches > 1) {
    return fault(
      'Plusieurs démarches répondent à cette ligne : indiquez le numéro de la démarche.'
    );
  }
  if (match.mergedInto) {
    return fault(`Cette démarche est fusionnée dans la démarche n° ${match.mergedInto}.`);
  }
  const { numero, seenAt } = match;
  const change = compareValues(match.facts, values);
  if (!change) return { ...NOTHING, outcome: 'unchanged', numero };
  const { before, after } = change;
  return { ...NOTHING, outcome: 'change', numero, before, after: withSlug(after), seenAt };
};
