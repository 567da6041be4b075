// Everything in the category « control » but the tab and the line feed: PostgreSQL refuses NUL, and the others have
// no place in a text that people type. Zero-width and right-to-left characters belong to some languages: they stay.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** @returns the text with « \n » as its only line end, without control characters nor blank edges */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
