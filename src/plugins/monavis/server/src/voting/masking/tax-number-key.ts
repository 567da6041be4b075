/**
 * A numéro fiscal (SPI) has 13 digits and begins with 0 to 3; the three last are the remainder of the ten first by 511.
 * Source: European Commission, « TIN algorithms », France.
 *
 * @param digits 13 digits
 */
export const hasValidTaxNumberKey = (digits: string): boolean =>
  // Ten zeros have a right key too, and are nobody's number.
  Number(digits) > 0 && Number(digits.slice(0, 10)) % 511 === Number(digits.slice(10));
