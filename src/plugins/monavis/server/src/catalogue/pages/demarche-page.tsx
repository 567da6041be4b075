import type { PublicPairs } from '../../replies/service';
import { Shell, type SiteContext } from '../../site/shell';
import type { PublicDemarche } from '../public-pages-service';
import { DemarcheLinks } from './demarche-links';
import { PublicAnswers } from './public-answers';
import { PublicScore } from './public-score';

interface DemarchePageProps {
  site: SiteContext;
  canonical: string;
  demarche: PublicDemarche;
  answers: PublicPairs;
  /** False on the pages of older answers. */
  isFirst: boolean;
}

const DATES = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const factsOf = (demarche: PublicDemarche): [name: string, value: string][] => {
  const theme = [demarche.theme, demarche.subject].filter(Boolean).join(' – ');
  const facts: [string, string | null][] = [
    ['Administration', demarche.administration],
    ['Type', demarche.kind],
    ['Thème', theme],
    ['Public', demarche.audiences.join(', ')],
    ['Formulaire CERFA', demarche.cerfa],
    ['Référence service-public.fr', demarche.reference],
    ['Numéro', String(demarche.numero)],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
};

/** `/referentiel/{slug}`: what anybody may know of a démarche. */
export const DemarchePage = ({
  site,
  canonical,
  demarche,
  answers,
  isFirst,
}: DemarchePageProps) => (
  <Shell
    site={site}
    language="fr"
    title={`${demarche.title} – MonAvis`}
    canonical={canonical}
    isIndexed={isFirst}
  >
    <article className="card form account">
      <p className="hint">
        <a href="/referentiel">Toutes les démarches</a>
      </p>
      <h1>{demarche.title}</h1>
      {demarche.description ? <p className="lead">{demarche.description}</p> : null}
      <DemarcheLinks url={demarche.url} infoUrl={demarche.infoUrl} />
      <section>
        <h2>L’avis des usagers</h2>
        <PublicScore score={demarche.score} />
        {demarche.isDemo ? <p className="hint">Avis fictifs, pour la démonstration.</p> : null}
      </section>
      <PublicAnswers
        answers={answers}
        address={`/referentiel/${demarche.slug}`}
        isFirst={isFirst}
      />
      <section>
        <h2>En bref</h2>
        <dl className="facts">
          {factsOf(demarche).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {demarche.isImported ? (
        <p className="hint">
          Source : service-public.fr – DILA, Vos droits et démarches, Licence Ouverte
          {demarche.sourceDate ? `, fiche du ${DATES.format(new Date(demarche.sourceDate))}` : ''}.
        </p>
      ) : null}
    </article>
  </Shell>
);
