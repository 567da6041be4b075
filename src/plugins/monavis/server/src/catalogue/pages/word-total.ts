/** « 12 démarches pour « permis » »: what a search found, in words. The script of the page says the same. */
export const wordTotal = (total: number, q: string): string => {
  const words = q ? ` pour « ${q} »` : '';
  if (total === 0) return `Aucune démarche${words}`;
  return `${total.toLocaleString('fr-FR')} démarche${total > 1 ? 's' : ''}${words}`;
};
