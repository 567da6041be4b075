/**
 * Sex, year, month (pseudo-fictive ones included: 20, 30 to 42, 50 to 99), département or country, commune, order.
 * Source: INSEE, « numéro d'inscription au répertoire ».
 */
const NIR_BODY = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{6}$/;

/** @returns whether 13 characters, in upper case, are laid out as a NIR without its key */
export const isNirBody = (body: string): boolean => NIR_BODY.test(body);

/**
 * The control key of a NIR: 97 minus the remainder of its 13 digits by 97, where 2A counts as 19 and 2B as 18.
 *
 * @param body 13 characters that {@link isNirBody} accepts
 * @returns 1 to 97
 */
export const nirKey = (body: string): number => {
  const digits = body.replace('2A', '19').replace('2B', '18');
  // Thirteen digits stay below 2^53: no big integer is needed.
  return 97 - (Number(digits) % 97);
};
