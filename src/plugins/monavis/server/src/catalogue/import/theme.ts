/** « Argent Particuliers » → « Argent »: service-public.fr gives the audience a column of its own too. */
export const withoutAudiences = (theme: string): string =>
  theme.replace(/(?:\s+(?:Particuliers|Professionnels|Associations))+\s*$/, '');
