/** @returns true when a text is an address that a page may link to: http or https, and nothing else */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
