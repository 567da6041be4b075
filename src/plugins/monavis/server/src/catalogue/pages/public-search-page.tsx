import type { ReferentielAnswer, ReferentielQuery } from '../../../../shared/contracts/referentiel';
import { DemarcheSearch } from '../../site/demarche-search';
import { Shell, type SiteContext } from '../../site/shell';
import { Filter } from './filter';
import { Marked } from './marked';
import { searchHref } from './search-href';
import { wordTotal } from './word-total';

interface PublicSearchPageProps {
  site: SiteContext;
  canonical: string;
  script: string;
  query: ReferentielQuery;
  answer: ReferentielAnswer;
}

/** `/referentiel`: the démarches that a visitor's words find. The script of the page renders the same as he types. */
export const PublicSearchPage = ({
  site,
  canonical,
  script,
  query,
  answer,
}: PublicSearchPageProps) => {
  const { q = '' } = query;
  const { total, page, pageSize, facets } = answer.meta;
  const pageCount = Math.ceil(total / pageSize);
  return (
    <Shell
      site={site}
      language="fr"
      title={`${q ? `${q} – ` : ''}Rechercher une démarche – MonAvis`}
      canonical={canonical}
      script={script}
      isIndexed={Object.keys(query).length === 1 && page === 1}
    >
      <div className="card form account">
        <h1>Rechercher une démarche</h1>
        <DemarcheSearch value={q}>
          <div className="filters">
            <Filter name="theme" label="Thème" value={query.theme} options={facets.themes} />
            <Filter name="publics" label="Public" value={query.publics} options={facets.publics} />
            <Filter
              name="administration"
              label="Administration"
              value={query.administration}
              options={facets.administrations}
            />
          </div>
        </DemarcheSearch>
        <section aria-labelledby="total">
          <div role="status">
            <h2 id="total">{wordTotal(total, q)}</h2>
          </div>
          <ul className="results" id="results">
            {answer.data.map((entry) => (
              <li key={entry.numero}>
                <p>
                  <a href={`/referentiel/${entry.slug}`}>
                    <Marked text={entry.titre} marks={entry.marques} />
                  </a>
                </p>
                {entry.administration ? <p className="hint">{entry.administration}</p> : null}
              </li>
            ))}
          </ul>
          <p className="advice">
            Vérifiez l’orthographe, essayez d’autres mots, ou retirez un filtre.
          </p>
          <p className="buttons" id="pages">
            {page > 1 ? (
              <a
                className="button button-secondary"
                href={searchHref({ ...query, page: page - 1 })}
              >
                Page précédente
              </a>
            ) : null}
            {page < pageCount ? (
              <a
                className="button button-secondary"
                href={searchHref({ ...query, page: page + 1 })}
              >
                Page suivante
              </a>
            ) : null}
          </p>
        </section>
      </div>
    </Shell>
  );
};
