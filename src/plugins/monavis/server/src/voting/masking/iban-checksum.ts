/** Country and length of its IBANs, in characters. Source: SWIFT IBAN registry. */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  [
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22',
    'DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28',
    'IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22',
    'MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24',
    'SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);

/** @returns the length of an IBAN of this country (two letters, upper case), undefined for an unknown one */
export const ibanLength = (country: string): number | undefined => IBAN_LENGTHS.get(country);

const ZERO = '0'.charCodeAt(0);
const A = 'A'.charCodeAt(0);

/**
 * ISO 13616: the four first characters go last, letters count from 10 (A) to 35 (Z), the remainder by 97 is 1.
 *
 * @param iban upper case letters and digits only
 */
export const hasValidIbanChecksum = (iban: string): boolean => {
  let remainder = 0;
  for (let index = 0; index < iban.length; index += 1) {
    const code = iban.charCodeAt((index + 4) % iban.length);
    const isDigit = code < A;
    remainder = (remainder * (isDigit ? 10 : 100) + (isDigit ? code - ZERO : code - A + 10)) % 97;
  }
  return remainder === 1;
};
