/** A text as a reader sees it, with the way back to the text as it was sent. */
interface ReadableView {
  text: string;
  /** @returns the index in the sent text of the view's unit at `index` */
  originalIndex: (index: number) => number;
}

/** Whatever makes the text differ from its view: without any of it, the text is its own view. */
const DISGUISED =
  /[\t\u00A0\u00AD\u00B7\u00BA\u034F\u0660-\u0669\u061C\u06F0-\u06F9\u180E\u2000-\u2015\u2019\u2022-\u202F\u205F-\u206F\u20E3\u2212\u3000\uFE00-\uFE0F\uFE63\uFE6B\uFEFF\uFF01-\uFF5E]/;

/**
 * Zero-width and bidirectional controls, soft hyphen, variation selectors, keycap: invisible, so they may stand in
 * the middle of a number, pasted from a PDF or put there on purpose.
 */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20E3\uFE00-\uFE0F\uFEFF]/;

const SPACE = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/;
const DASH = /[\u2010-\u2015\u2212\uFE63]/;
const DOT = /[\u00B7\u2022-\u2027]/;

const plainCharacter = (character: string): string => {
  const code = character.charCodeAt(0);
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (DOT.test(character)) return '.';
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (character === '\u2019') return "'";
  if (character === '\u00BA') return '°';
  if (character === '\uFE6B') return '@';
  return character;
};

/**
 * Writes a text in the plain characters that the detectors know: Arabic-Indic and full-width digits become ASCII,
 * every kind of space a space, of dash a hyphen; what is invisible goes. One unit becomes one unit or none.
 */
export const readableView = (text: string): ReadableView => {
  if (!DISGUISED.test(text)) return { text, originalIndex: (index) => index };
  const origins: number[] = [];
  let view = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const isPlain = !DISGUISED.test(character);
    if (!isPlain && INVISIBLE.test(character)) continue;
    view += isPlain ? character : plainCharacter(character);
    origins.push(index);
  }
  return { text: view, originalIndex: (index) => origins[index] };
};
