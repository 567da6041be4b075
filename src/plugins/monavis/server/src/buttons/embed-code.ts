import { randomInt } from 'node:crypto';
import type { ButtonStyle } from '../../../shared/contracts/buttons';
import { foldLetters } from '../text/fold-letters';

/** Every button image bears this text; a `title` that says more must contain it (embed contract, spec §6). */
const LABEL = 'Je donne mon avis';

const KEY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 22 characters out of 62 hold 130 bits: the contract asks for at least 128. */
const KEY_LENGTH = 22;

const KEY = /^[A-Za-z0-9]{22,64}$/;
const SOURCE = /^[A-Za-z0-9_-]{1,40}$/;
const SOURCE_MAX_LENGTH = 40;
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

interface EmbedInput {
  /** Public address of the site; a path is kept, a final slash is not. */
  siteUrl: string;
  numero: number;
  /** `nd_source`, see {@link toSource}. */
  source: string;
  key: string;
  style: ButtonStyle;
}

interface EmbedCode {
  /** Address of the vote form, not escaped: the plain link. */
  href: string;
  /** The code to paste. */
  html: string;
}

const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A wrong value here would be pasted in other people's sites for years: better no code at all. */
const assertContract = ({ numero, source, key }: EmbedInput): void => {
  if (!Number.isSafeInteger(numero) || numero < 1) throw new RangeError('numero is not usable');
  if (!SOURCE.test(source)) throw new RangeError('source is not usable');
  if (!KEY.test(key)) throw new RangeError('key is not usable');
};

const toBase = (siteUrl: string): string => {
  const { protocol, hostname, origin, pathname } = new URL(siteUrl);
  const isAllowed =
    protocol === 'https:' || (protocol === 'http:' && LOOPBACK_HOSTS.includes(hostname));
  if (!isAllowed) throw new RangeError('siteUrl must be https, or on this very machine');
  return origin + pathname.replace(/\/+$/, '');
};

/**
 * The link and the code of one button, exactly as the embed contract of spec §6 says: one `<a>`, one `<img>`, no
 * script. Third parties validate it by machine; change it only together with the contract.
 *
 * @throws RangeError when a value would break the contract, plain http included (except on a loopback address:
 *   the local demo)
 */
export const createEmbedCode = (input: EmbedInput): EmbedCode => {
  assertContract(input);
  const base = toBase(input.siteUrl);
  const href = `${base}/Demarches/${input.numero}?view-mode=formulaire-avis&nd_source=${input.source}&key=${input.key}`;
  const image = `${base}/static/bouton-${input.style}.svg`;
  const html =
    `<a href="${escapeAttribute(href)}" target="_blank" rel="noopener" title="${LABEL} (nouvelle fenêtre)">` +
    `<img src="${escapeAttribute(image)}" alt="${LABEL}"></a>`;
  return { href, html };
};

/** @returns a new public key for a button: it names the button, it gives no right to read anything */
export const createButtonKey = (): string =>
  // `randomInt` draws again instead of taking a remainder: every character is equally likely.
  Array.from({ length: KEY_LENGTH }, () => KEY_ALPHABET[randomInt(KEY_ALPHABET.length)]).join('');

/**
 * The `nd_source` of a button, from the name that its agent gave: « Page de fin » → `Page-de-fin`.
 *
 * @returns 1 to 40 characters among `A-Z a-z 0-9 _ -`; `bouton` when the name holds none of them
 */
export const toSource = (name: string): string => {
  const source = foldLetters(name)
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-/, '')
    .slice(0, SOURCE_MAX_LENGTH)
    .replace(/-$/, '');
  return source || 'bouton';
};
