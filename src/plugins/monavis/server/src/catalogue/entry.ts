/** Who finds an entry: everybody, or only one side when what is published differs from what agents prepare. */
type EntryScope = 'everyone' | 'agents' | 'visitors';

/** What people know a démarche by that was merged into another one. */
interface FormerNames {
  numero: number;
  title: string;
  reference: string | null;
  cerfa: string | null;
}

/** What the search reads of a démarche. */
export interface SearchEntry {
  numero: number;
  scope: EntryScope;
  title: string;
  /** R number of service-public.fr. */
  reference: string | null;
  cerfa: string | null;
  administration: string | null;
  acronym: string | null;
  kind: string | null;
  theme: string | null;
  subject: string | null;
  audiences: string[];
  isEssential: boolean;
  /** Démarches that were merged into it: their names find it; null for almost all. */
  former: FormerNames[] | null;
}

/** One version of a démarche, as the database gives it. */
export type SearchRow = Omit<SearchEntry, 'scope'> & { isPublished: boolean };

const isSame = (one: SearchRow, other: SearchRow): boolean =>
  JSON.stringify({ ...one, isPublished: true }) === JSON.stringify({ ...other, isPublished: true });

const toEntry = (
  { isPublished: _isPublished, ...facts }: SearchRow,
  scope: EntryScope
): SearchEntry => ({
  ...facts,
  scope,
});

/**
 * @param rows - the draft of each démarche, and its published version if there is one
 * @returns the entries of each démarche: one for everybody while both versions say the same
 */
export const toSearchEntries = (rows: readonly SearchRow[]): Map<number, SearchEntry[]> => {
  const versions = new Map<number, { draft?: SearchRow; published?: SearchRow }>();
  for (const row of rows) {
    const known = versions.get(row.numero) ?? {};
    versions.set(row.numero, { ...known, [row.isPublished ? 'published' : 'draft']: row });
  }
  return new Map(
    [...versions].map(([numero, { draft, published }]) => {
      if (draft && published && isSame(draft, published))
        return [numero, [toEntry(draft, 'everyone')]];
      return [
        numero,
        [draft && toEntry(draft, 'agents'), published && toEntry(published, 'visitors')].filter(
          (entry): entry is SearchEntry => entry !== undefined
        ),
      ];
    })
  );
};
