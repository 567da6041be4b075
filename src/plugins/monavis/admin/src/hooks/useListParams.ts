import { useSearchParams } from 'react-router-dom';

/** The state of a list as the address holds it: what is searched, filtered, and which page is shown. */
export const useListParams = (pageParam: string) => {
  const [params, setParams] = useSearchParams();

  const withParam = (name: string, value: string | undefined): URLSearchParams => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    // Another search starts at its first page.
    if (name !== pageParam) next.delete(pageParam);
    return next;
  };

  const linkTo = (value: string | undefined): string =>
    `?${withParam(pageParam, value).toString()}`;

  return {
    get: (name: string): string | undefined => params.get(name) ?? undefined,
    /** Words typed one after the other are one step of the browser's history. */
    setWords: (words: string) =>
      setParams(withParam('q', words.trim()), { replace: params.has('q') }),
    set: (name: string, value: string | undefined) => setParams(withParam(name, value)),
    /** @param value - of the parameter of the page; undefined: the first page */
    linkTo,
    linkToPage: (page: number) => linkTo(page > 1 ? String(page) : undefined),
  };
};
