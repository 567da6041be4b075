/** Languages of the public pages; the first is the default. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** @returns the language of this code, French when it is not one of ours */
export const readLanguage = (code: string | null | undefined): Language =>
  LANGUAGES.find((language) => language === code) ?? 'fr';
