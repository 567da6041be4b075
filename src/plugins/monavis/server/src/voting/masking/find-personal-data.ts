import { findAddresses } from './address';
import { findCards } from './card';
import { CIVILITY_SOURCE } from './civility';
import { readText, withoutSpans, type Reading } from './digit-groups';
import { findEmails } from './email';
import { findIbans } from './iban';
import type { MaskKind } from './mask-kind';
import { findNames } from './name';
import { findNirs } from './nir';
import { findPhones } from './phone';
import { readableView } from './readable-view';
import type { Span } from './span';
import { findTaxNumbers } from './tax-number';

/** A piece of personal data, where it stands in the text as it was sent. */
interface PersonalData extends Span {
  kind: MaskKind;
}

interface Detector {
  kind: MaskKind;
  find: (reading: Reading) => Span[];
}

/** The surest proof first: what one detector finds, the next ones do not see. */
const DETECTORS: readonly Detector[] = [
  { kind: 'email', find: findEmails },
  { kind: 'iban', find: findIbans },
  { kind: 'nir', find: findNirs },
  { kind: 'card', find: findCards },
  { kind: 'tax', find: findTaxNumbers },
  { kind: 'phone', find: findPhones },
  { kind: 'address', find: findAddresses },
  { kind: 'name', find: findNames },
];

/**
 * Without a digit, an « @ » or one of its spellings, or a civility, there is nothing to find: most comments end here,
 * without an allocation. What gets through by excess costs time only. Apart from each other, the three are faster than
 * as one expression.
 */
const CANDIDATES: readonly RegExp[] = [
  /[\d@\u0660-\u0669\u06F0-\u06F9\uFE6B\uFF10-\uFF20]/,
  new RegExp(String.raw`\b${CIVILITY_SOURCE}`),
  /[aA][rR]?[rR][oO][bB][aA][sS]|[([{<]\s?[aA]|\b(?:at|At|AT)\s/,
];

/**
 * Masking one thing may free another (« 06 … 78 12 rue … »: the phone stands free once the address is found), so the
 * detectors go round until all of them have found nothing new. Two rounds do for what people write; the limit keeps
 * hostile texts linear.
 */
const MAX_ROUNDS = 4;

/** @returns the personal data of a text, from left to right, none touching another's units; linear in its length */
export const findPersonalData = (text: string): PersonalData[] => {
  if (!CANDIDATES.some((candidate) => candidate.test(text))) return [];
  const view = readableView(text);
  let reading = readText(view.text);
  const found: PersonalData[] = [];
  const { length } = DETECTORS;
  for (let run = 0, quietRuns = 0; run < MAX_ROUNDS * length && quietRuns < length; run += 1) {
    const { kind, find } = DETECTORS[run % length];
    const spans = find(reading);
    quietRuns = spans.length === 0 ? quietRuns + 1 : 0;
    if (spans.length === 0) continue;
    for (const span of spans) found.push({ kind, ...span });
    reading = withoutSpans(reading, spans);
  }
  return found
    .sort((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: view.originalIndex(start),
      end: view.originalIndex(end - 1) + 1,
    }));
};
