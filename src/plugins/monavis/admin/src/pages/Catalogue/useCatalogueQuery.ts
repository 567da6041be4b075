import { useSearchParams } from 'react-router-dom';
import type { CatalogueQuery } from '../../../../shared/contracts/catalogue';

export type CatalogueFilter = 'administration' | 'theme' | 'audience' | 'owners';

const OWNERS = ['with', 'without', 'mine'] as const;
type OwnersFilter = (typeof OWNERS)[number];

const isOwnersFilter = (value: string | null): value is OwnersFilter =>
  OWNERS.some((known) => known === value);

const readQuery = (params: URLSearchParams): CatalogueQuery => {
  const owners = params.get('owners');
  const page = Number(params.get('page'));
  return {
    q: params.get('q')?.trim() || undefined,
    administration: params.get('administration') ?? undefined,
    theme: params.get('theme') ?? undefined,
    audience: params.get('audience') ?? undefined,
    owners: isOwnersFilter(owners) ? owners : undefined,
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
};

/** The search as the address holds it: what is searched, and how to change it. Any change goes back to the first page. */
export const useCatalogueQuery = () => {
  const [params, setParams] = useSearchParams();

  const withParam = (name: string, value: string | undefined): URLSearchParams => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    if (name !== 'page') next.delete('page');
    return next;
  };

  const query = readQuery(params);
  return {
    query,
    /** Something is searched or filtered. */
    isNarrowed: Object.entries(query).some(([name, value]) => name !== 'page' && value),
    /** Words typed one after the other are one step of the browser's history. */
    setWords: (words: string) =>
      setParams(withParam('q', words.trim()), { replace: params.has('q') }),
    setFilter: (name: CatalogueFilter, value: string | undefined) =>
      setParams(withParam(name, value)),
    clear: () => setParams({}),
    linkToPage: (page: number) =>
      `?${withParam('page', page > 1 ? String(page) : undefined).toString()}`,
  };
};
