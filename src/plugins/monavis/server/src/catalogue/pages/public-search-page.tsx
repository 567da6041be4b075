import { DemarcheSearch } from '../../site/demarche-search';
import { Shell, type SiteContext } from '../../site/shell';
import type { PublicEntry, PublicResults } from '../service';

const pageHref = (q: string, page: number): string =>
  `/referentiel?${new URLSearchParams(page > 1 ? { q, page: String(page) } : { q })}`;

const wordTotal = (total: number, q: string): string => {
  if (total === 0) return `Aucune démarche pour « ${q} »`;
  return `${total.toLocaleString('fr-FR')} démarche${total > 1 ? 's' : ''} pour « ${q} »`;
};

const Entry = ({ entry }: { entry: PublicEntry }) => (
  <li>
    <p>{entry.url ? <a href={entry.url}>{entry.title}</a> : entry.title}</p>
    {entry.administration ? <p className="hint">{entry.administration}</p> : null}
  </li>
);

interface PublicSearchPageProps {
  site: SiteContext;
  q: string;
  /** Nothing until something is searched. */
  results: PublicResults | null;
}

/** `/referentiel`: the démarches that a visitor's words find. */
export const PublicSearchPage = ({ site, q, results }: PublicSearchPageProps) => (
  <Shell site={site} language="fr" title={`${q ? `${q} – ` : ''}Rechercher une démarche – MonAvis`}>
    <div className="card form account">
      <h1>Rechercher une démarche</h1>
      <DemarcheSearch value={q} />
      {results ? (
        <section>
          <h2>{wordTotal(results.total, q)}</h2>
          <ul className="results">
            {results.entries.map((entry) => (
              <Entry key={entry.numero} entry={entry} />
            ))}
          </ul>
          <p className="buttons">
            {results.page > 1 ? (
              <a className="button button-secondary" href={pageHref(q, results.page - 1)}>
                Page précédente
              </a>
            ) : null}
            {results.page < results.pageCount ? (
              <a className="button button-secondary" href={pageHref(q, results.page + 1)}>
                Page suivante
              </a>
            ) : null}
          </p>
        </section>
      ) : null}
    </div>
  </Shell>
);
