/** The kinds of personal data that are masked; each is counted under this name in the review's `masked`. */
export const MASK_KINDS = [
  'email',
  'phone',
  'nir',
  'iban',
  'tax',
  'card',
  'address',
  'name',
] as const;

export type MaskKind = (typeof MASK_KINDS)[number];
