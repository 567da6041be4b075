import type { ReferentielQuery } from '../../../../shared/contracts/referentiel';

/** @returns the address of a search, without what is not asked for */
export const searchHref = ({ page = 1, ...query }: ReferentielQuery): string => {
  const entries = Object.entries(query).filter((entry): entry is [string, string] =>
    Boolean(entry[1])
  );
  const params = new URLSearchParams(page > 1 ? [...entries, ['page', String(page)]] : entries);
  return params.size > 0 ? `/referentiel?${params}` : '/referentiel';
};
