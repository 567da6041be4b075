import type { SearchEntry } from '../../entry';

/** Every démarche has two ids: the even one for what agents see, the odd one for what only visitors see. */
export const idsOf = (numero: number): [number, number] => [numero * 2, numero * 2 + 1];

const idOf = ({ numero, scope }: SearchEntry): number =>
  idsOf(numero)[scope === 'visitors' ? 1 : 0];

/** Kept entries. The texts that thousands of them share are kept once: 15 MB less for 50,000. */
export const createEntries = () => {
  const byId = new Map<number, SearchEntry>();
  const shared = new Map<string, string>();
  const sharedLists = new Map<string, string[]>();

  const share = (text: string | null): string | null => {
    if (text === null) return null;
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, text);
    return text;
  };

  const shareList = (list: string[]): string[] => {
    const key = list.join('|');
    const known = sharedLists.get(key) ?? list;
    sharedLists.set(key, known);
    return known;
  };

  return {
    /** @returns its id */
    add(entry: SearchEntry): number {
      const id = idOf(entry);
      byId.set(id, {
        ...entry,
        administration: share(entry.administration),
        acronym: share(entry.acronym),
        kind: share(entry.kind),
        theme: share(entry.theme),
        subject: share(entry.subject),
        audiences: shareList(entry.audiences),
      });
      return id;
    },
    remove: (id: number): boolean => byId.delete(id),
    get: (id: number): SearchEntry | undefined => byId.get(id),
    has: (id: number): boolean => byId.has(id),
    size: (): number => byId.size,
    all: (): SearchEntry[] => [...byId.values()],
  };
};

export type Entries = ReturnType<typeof createEntries>;
