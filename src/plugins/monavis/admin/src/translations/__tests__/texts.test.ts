import { createIntl } from 'react-intl';
import strapiInFrench from '../../../../../../admin/translations/fr.json';
import en from '../en.json';
import fr from '../fr.json';

/** Words every text with a value for each of its variables; a text that cannot be read throws. */
const wordAll = (locale: string, messages: Record<string, string>): string[] => {
  const intl = createIntl({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  return Object.entries(messages).map(([id, message]) => {
    const names = [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => [name, 2]);
    const bold = (chunks: unknown) => chunks;
    return String(intl.formatMessage({ id }, { ...Object.fromEntries(names), b: bold, em: bold }));
  });
};

const FRENCH = { ...fr, ...strapiInFrench };
const TEXTS = Object.entries(FRENCH);

describe('texts of the panel', () => {
  it('should exist in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  });

  it('should all be readable', () => {
    expect(wordAll('fr', FRENCH)).toHaveLength(TEXTS.length);
    expect(wordAll('en', en)).toHaveLength(Object.keys(en).length);
  });

  it('should follow French typography', () => {
    const faults = TEXTS.filter(([, text]) => /'|«(?!\u00a0)|(?<!\u00a0)»| [:;!?]/.test(text));
    expect(faults).toEqual([]);
  });

  it('should keep the same variables in both languages', () => {
    const variables = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
    const differing = Object.entries(en).filter(
      ([key, text]) => variables(text).join() !== variables(fr[key as keyof typeof fr]).join()
    );
    expect(differing).toEqual([]);
  });
});
