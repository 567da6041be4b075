import { DemarcheSearch } from './demarche-search';
import { Shell, type SiteContext } from './shell';

const FooterLinks = () => (
  <>
    <p>
      <a href="/donnees-ouvertes">Données ouvertes</a>
    </p>
    <p className="administration">
      <a href="/connexion">Accès administration</a>
    </p>
  </>
);

/** The home page: what the service is, for whom. */
export const HomePage = ({ site }: { site: SiteContext }) => (
  <Shell
    site={site}
    language="fr"
    title="MonAvis, le bouton « Je donne mon avis »"
    footerEnd={<FooterLinks />}
    isIndexed
  >
    <div className="hero">
      <h1>Votre avis améliore les démarches administratives</h1>
      <p className="lead">
        À la fin d’une démarche en ligne, le bouton « Je donne mon avis » permet de dire en quelques
        secondes comment ça s’est passé.
      </p>
      <DemarcheSearch />
      <p className="specimen">
        <img src="/static/bouton-bleu.svg" alt="Le bouton bleu « Je donne mon avis »" />
      </p>
    </div>
    <div className="columns">
      <section className="card">
        <h2>Vous venez de faire une démarche</h2>
        <p>
          Cliquez sur le bouton à la fin de la démarche. Une seule question suffit ; les suivantes
          sont facultatives. Vous n’avez ni compte à créer, ni nom à donner.
        </p>
      </section>
      <section className="card">
        <h2>Vous êtes agent public</h2>
        <p>
          Trouvez votre démarche dans le référentiel, déclarez-vous porteur, intégrez le bouton et
          lisez les avis de vos usagers.
        </p>
      </section>
      <section className="card">
        <h2>Ce que deviennent les avis</h2>
        <p>
          Ils sont lus par les agents chargés de la démarche, pour savoir ce qui fonctionne et ce
          qu’il faut améliorer.
        </p>
      </section>
    </div>
  </Shell>
);
