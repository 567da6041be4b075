import { readLanguage, type Language } from '../site/language';
import { memoize } from '../site/memo';
import type { Opening } from './page/view';
import { STEPS, type ButtonKey, type DemarcheNumero } from './types';

/** The pages that a test can show at once; `end`: the thanks. */
const TEST_STEPS = [...STEPS, 'end'] as const;
type TestStep = (typeof TEST_STEPS)[number];

/** What the address of a form says, old spellings included (spec §6). */
export interface FormAddress {
  numero: DemarcheNumero;
  key: ButtonKey | null;
  /** Permission to test the form, see `test-mode.ts`; null on every address that citizens use. */
  test: string | null;
  /** The page of the test to show at once: `etape`. */
  testStep: TestStep | null;
  /** `nd_source`, where the button stands; null when absent or not of the right shape. */
  source: string | null;
  language: Language;
}

const FOLDER = /^\/demarches(?:\/|$)/i;
// Nine digits always fit the column.
const PATH = /^\/demarches\/([1-9][0-9]{0,8})\/?$/i;
const KEY = /^[A-Za-z0-9]{22,64}$/;
const SOURCE = /^[A-Za-z0-9_-]{1,40}$/;
// The length of our tokens: another site's `test=1` says nothing to us.
const TEST = /^[A-Za-z0-9_-]{74}$/;

/** @returns true when the path is one of the forms', existing or not */
export const isFormPath = (path: string): boolean => FOLDER.test(path);

/** First value of each parameter. « &amp; » is pasted as it is in many pages, hence the names that begin with « amp; ». */
const readParameters = (query: string): Map<string, string> => {
  const parameters = new Map<string, string>();
  for (const [rawName, value] of new URLSearchParams(query)) {
    const name = rawName.replace(/^(?:amp;)+/, '');
    if (!parameters.has(name)) parameters.set(name, value);
  }
  return parameters;
};

const shaped = (value: string | undefined, shape: RegExp): string | null =>
  value !== undefined && shape.test(value) ? value : null;

const readAddress = (path: string, query: string): FormAddress | null => {
  const numero = PATH.exec(path)?.[1];
  if (!numero) return null;
  const parameters = readParameters(query);
  const key = parameters.get('key');
  if (key && !KEY.test(key)) return null;
  return {
    numero: Number(numero) as DemarcheNumero,
    key: key ? (key as ButtonKey) : null,
    test: shaped(parameters.get('test'), TEST),
    testStep: TEST_STEPS.find((step) => step === parameters.get('etape')) ?? null,
    source: shaped(parameters.get('nd_source'), SOURCE),
    language: readLanguage(parameters.get('lang')),
  };
};

const MAX_KNOWN_LENGTH = 300;
const readKnown = memoize(2_000, (url) => {
  const mark = url.indexOf('?');
  return readAddress(url.slice(0, mark), url.slice(mark + 1));
});

/**
 * Reads the address of a form. The order of the parameters, unknown ones, the case of the path and a final slash do
 * not matter.
 *
 * @returns what it says, or null when no form can be at this address
 */
export const parseFormAddress = (path: string, query: string): FormAddress | null =>
  path.length + query.length < MAX_KNOWN_LENGTH
    ? readKnown(`${path}?${query}`)
    : readAddress(path, query);

/** @returns the query that opens the same form in this language */
export const formQuery = ({ key, source, test }: FormAddress, language: Language): string => {
  const query = new URLSearchParams({ 'view-mode': 'formulaire-avis' });
  if (source) query.set('nd_source', source);
  if (key) query.set('key', key);
  if (test) query.set('test', test);
  query.set('lang', language);
  return query.toString();
};

const knownOpenings = new WeakMap<FormAddress, Opening>();

/** @returns where the first page of the form at this address leads to; for one address, always the same object */
export const openingOf = (address: FormAddress): Opening => {
  const known = knownOpenings.get(address);
  if (known) return known;
  const { language } = address;
  const opening = {
    otherLanguage: formQuery(address, language === 'fr' ? 'en' : 'fr'),
    sending: `${formQuery(address, language)}&sent=1`,
  };
  knownOpenings.set(address, opening);
  return opening;
};
