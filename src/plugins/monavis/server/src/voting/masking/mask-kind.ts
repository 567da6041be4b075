import { MASK_KINDS, type MaskKind } from '../../../../shared/mask-kinds';

export { MASK_KINDS, type MaskKind };

/**
 * What agents read instead. A mark holds no digit, no « @ » and no civility, and stands in brackets: no detector may
 * see a candidate in it, or masking would not be idempotent.
 */
export const MASK_MARKS: Readonly<Record<MaskKind, string>> = {
  email: '[e-mail masqué]',
  phone: '[téléphone masqué]',
  nir: '[n° de sécurité sociale masqué]',
  iban: '[IBAN masqué]',
  tax: '[numéro fiscal masqué]',
  card: '[carte bancaire masquée]',
  address: '[adresse masquée]',
  name: '[nom masqué]',
};

/** @returns the text without its marks: what its author wrote; a cut is left in their place */
export const withoutMarks = (text: string): string =>
  Object.values(MASK_MARKS).reduce((rest, mark) => rest.replaceAll(mark, '…'), text);
