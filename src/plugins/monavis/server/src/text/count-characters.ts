/** @returns the number of characters as people count them in a limit: Unicode code points, as PostgreSQL does */
export const countCharacters = (text: string): number => Array.from(text).length;
