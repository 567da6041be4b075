import { PLUGIN_ID } from '../plugin-id';
import en from './en.json';
import fr from './fr.json';

const TEXTS: Record<string, Record<string, string>> = { fr, en };

const withPrefix = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** @returns the plugin's texts in each of the panel's languages, in the form that Strapi merges */
export const loadTranslations = async ({ locales }: { locales: string[] }) =>
  locales.map((locale) => ({ locale, data: withPrefix(TEXTS[locale] ?? {}) }));
