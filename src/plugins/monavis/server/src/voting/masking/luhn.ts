/** @returns whether the last digit is the Luhn key of those before (ISO/IEC 7812) */
export const hasValidLuhnKey = (digits: string): boolean => {
  let sum = 0;
  for (let index = digits.length - 1, isDoubled = false; index >= 0; index -= 1) {
    const digit = digits.charCodeAt(index) - 0x30;
    const value = isDoubled ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
};
