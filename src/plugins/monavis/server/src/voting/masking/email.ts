import type { Reading } from './digit-groups';
import { domainEnd, isProvider, type DomainLabel } from './email-domain';
import { matchAt } from './match-at';
import type { Span } from './span';

/** « @ », « (at) », « [arobase] », « arobase » between spaces, with the spaces around it; « (a) » without any. */
const AT =
  / {0,2}(?:@|[([{<] ?(?:at|arr?obase?|@) ?[)\]}>]|(?<= )(?:arr?obase?|at)(?= )) {0,2}|(?<=\S)\(a\)(?=\S)/gi;

const MAX_LABELS = 8;

const LOCAL_CHARACTER = /[\p{L}\p{M}\p{N}._%+'-]/u;
const LABEL = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}/uy;
const DOT = /\./y;
/** « [point] », « dot », and what mistypes a dot before a usual end: « gmail,com », « gmail .com ». */
const ODD_DOT =
  / ?[([]? ?(?:point|dot)(?!\p{L}) ?[)\]]? ?| ?[.,] ?(?=(?:com|fr|net|org)(?!\p{L}))/iuy;
/** « jean point dupont arobase… »: what stands between the words of the local part. */
const SPELLED_LINK = / (?:point|dot|tiret|underscore) $/i;
const SPELLED_LINK_WINDOW = 12;
const MAX_SPELLED_WORDS = 4;

/**
 * Without a limit on purpose: what is left of a longer part would be personal too. An « @ » or a space ends it, so that
 * no character is read for two addresses.
 */
const localWordStart = (text: string, end: number): number => {
  let start = end;
  while (start > 0 && LOCAL_CHARACTER.test(text[start - 1])) start -= 1;
  return start;
};

const localStart = (text: string, end: number, isSpelled: boolean): number => {
  let start = localWordStart(text, end);
  for (let words = 1; isSpelled && words < MAX_SPELLED_WORDS; words += 1) {
    const link = SPELLED_LINK.exec(text.slice(Math.max(0, start - SPELLED_LINK_WINDOW), start));
    if (!link) break;
    const wordEnd = start - link[0].length;
    const wordStart = localWordStart(text, wordEnd);
    if (wordStart === wordEnd) break;
    start = wordStart;
  }
  while (start < end && /['.-]/.test(text[start])) start += 1;
  return start;
};

const readLabels = (text: string, start: number): { labels: DomainLabel[]; isOdd: boolean } => {
  const labels: DomainLabel[] = [];
  let isOdd = false;
  let index = start;
  while (labels.length < MAX_LABELS) {
    const label = matchAt(LABEL, text, index)?.replace(/-+$/, '');
    if (!label) break;
    const end = index + label.length;
    labels.push({ label, end });
    const dot = matchAt(DOT, text, end) ?? matchAt(ODD_DOT, text, end);
    if (dot === undefined) break;
    if (dot !== '.') isOdd = true;
    index = end + dot.length;
  }
  return { labels, isOdd };
};

/** « contactez @impots.gouv.fr » is a mention: a space before « @ » needs a local part that looks like one. */
const isMention = (at: string, local: string, labels: readonly DomainLabel[]): boolean =>
  /^ +@$/.test(at) && !/[\d._-]/.test(local) && !isProvider(labels[0]?.label ?? '');

const emailAround = (text: string, at: string, index: number): Span | undefined => {
  const isBare = at === '@';
  const start = localStart(text, index, !at.includes('@'));
  const { labels, isOdd } = readLabels(text, index + at.length);
  if (start === index || isMention(at, text.slice(start, index), labels)) return undefined;
  const end = domainEnd(labels, isBare && !isOdd);
  return end === undefined ? undefined : { start, end };
};

/** Finds e-mail addresses, those too that hide their « @ » (« (at) », « arobase ») where a known domain follows. */
export const findEmails = ({ text }: Reading): Span[] => {
  const spans: Span[] = [];
  let end = 0;
  for (const { 0: at, index } of text.matchAll(AT)) {
    const span = emailAround(text, at, index);
    if (!span || span.start < end) continue;
    spans.push(span);
    end = span.end;
  }
  return spans;
};
