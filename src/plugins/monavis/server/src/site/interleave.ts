/** @returns the texts with the values between them, which are one fewer */
export const interleave = (texts: readonly string[], values: readonly string[]): string => {
  let whole = texts[0];
  for (const [index, value] of values.entries()) whole += value + texts[index + 1];
  return whole;
};
