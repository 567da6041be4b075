import { Shell, type SiteContext } from '../../site/shell';
import { LICENCE } from '../statistics-answer';
import { KeyedSection } from './keyed-section';
import { OpenSection } from './open-section';

interface OpenDataPageProps {
  site: SiteContext;
  siteUrl: string;
  canonical: string;
}

/** `/donnees-ouvertes`: what programs can read here, and how. */
export const OpenDataPage = ({ site, siteUrl, canonical }: OpenDataPageProps) => (
  <Shell
    site={site}
    language="fr"
    title="Données ouvertes et API – MonAvis"
    canonical={canonical}
    isIndexed
  >
    <article className="card form documentation">
      <h1>Données ouvertes et API</h1>
      <p className="lead">
        Le référentiel des démarches, leurs scores publics et, avec une clé, leurs avis : pour vos
        tableaux, vos sites et vos programmes.
      </p>
      <p>
        Tout est décrit pour les machines dans <a href="/api/openapi.json">/api/openapi.json</a>{' '}
        (OpenAPI 3.1). Les réponses sont en JSON ; une erreur porte une phrase en français dans{' '}
        <code>error.message</code>. Un paramètre inconnu est refusé plutôt qu’ignoré.
      </p>
      <OpenSection siteUrl={siteUrl} />
      <KeyedSection siteUrl={siteUrl} />
      <section>
        <h2>Licence</h2>
        <p>
          Les données publiées sans clé sont sous <a href={LICENCE.url}>{LICENCE.nom}</a> : citez
          « MonAvis » et la date. Les avis lus avec une clé ne sont pas des données ouvertes.
        </p>
      </section>
    </article>
  </Shell>
);
