/**
 * Plain Latin letters for what people type with accents and ligatures: « Œuvre achevée » → `OEuvre achevee`. Other
 * alphabets stay as they are.
 */
export const foldLetters = (text: string): string =>
  text
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'AE')
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '');
