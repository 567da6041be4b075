import type { ReactNode } from 'react';

interface DemarcheSearchProps {
  value?: string;
  /** Filters. */
  children?: ReactNode;
}

/** The search field of the public pages. */
export const DemarcheSearch = ({ value, children }: DemarcheSearchProps) => (
  <form className="search" action="/referentiel" method="get" role="search">
    <label htmlFor="q">Rechercher une démarche</label>
    <div className="search-line">
      <input
        className="text"
        type="search"
        id="q"
        name="q"
        autoComplete="off"
        maxLength={200}
        defaultValue={value}
      />
      <button type="submit" className="button">
        Rechercher
      </button>
    </div>
    {children}
  </form>
);
