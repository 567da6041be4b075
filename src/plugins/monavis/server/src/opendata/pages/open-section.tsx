import { PUBLIC_MINIMUM, SCORE_DAYS } from '../../../../shared/statistics-rules';
import { toStatisticsAnswer } from '../statistics-answer';
import { Example } from './example';

/** In the shape of the real answers, since it is made as they are. */
const STATISTICS = toStatisticsAnswer({
  demarche: {
    numero: 1234,
    reference: 'R1234',
    title: 'Demander un permis de cueillette',
    slug: 'demander-un-permis-de-cueillette',
    administration: 'Ministère des exemples',
    isDemo: false,
    score: {
      state: 'shown',
      value: 7.9,
      count: 1520,
      interval: { low: 7.7, high: 8.1 },
      band: 'middle',
    },
  },
  months: [
    { month: '2026-10', count: 131 },
    { month: '2026-11', count: 118 },
  ],
  period: { from: '2025-11-28', to: '2026-11-27' },
});

/** What anybody may read. */
export const OpenSection = ({ siteUrl }: { siteUrl: string }) => (
  <section>
    <h2>Sans clé</h2>
    <p>
      Ces adresses sont ouvertes à tous, y compris aux pages d’autres sites. Seules les démarches
      publiées y sont.
    </p>
    <h3>Chercher une démarche</h3>
    <Example label="Exemple de recherche">{`curl "${siteUrl}/api/referentiel?q=carte+grise"`}</Example>
    <p>
      Paramètres facultatifs : <code>q</code>, <code>administration</code>, <code>theme</code>,{' '}
      <code>publics</code>, <code>page</code>. La réponse donne le numéro de chaque démarche.
    </p>
    <h3>Le score d’une démarche</h3>
    <Example label="Exemple de demande de statistiques">{`curl "${siteUrl}/api/statistiques/1234"`}</Example>
    <Example label="Exemple de statistiques">{JSON.stringify(STATISTICS, null, 2)}</Example>
    <p>
      Le score va de 0 à 10 et porte sur les {SCORE_DAYS} derniers jours. Il est publié à partir de{' '}
      {PUBLIC_MINIMUM} avis ; en dessous, <code>etat</code> vaut <code>en-cours</code>, ou{' '}
      <code>en-attente</code> sans avis. Deux démarches dont les intervalles se recouvrent ne se
      classent pas. Le numéro d’une démarche fusionnée mène à celle qui la remplace.
    </p>
    <h3>Tous les scores</h3>
    <p>
      <a href="/api/statistiques.csv">Télécharger le fichier CSV</a> : une ligne par démarche
      publiée, avec au plus cinq minutes de retard.
    </p>
  </section>
);
