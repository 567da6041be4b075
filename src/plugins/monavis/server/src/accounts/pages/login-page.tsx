import type { SiteContext } from '../../site/shell';
import { FORGOTTEN_PATH, REGISTRATION_PATH } from '../paths';
import { AccountPage } from './account-page';

/** `/connexion`: the way in for agents. */
export const LoginPage = ({ site }: { site: SiteContext }) => (
  <AccountPage site={site} title="Accès administration">
    <p className="lead">
      Réservé aux agents publics : obtenir le code du bouton « Je donne mon avis » et lire les avis
      de vos usagers.
    </p>
    <p className="buttons">
      <a className="button" href="/admin">
        Se connecter
      </a>
      <a className="button button-secondary" href={REGISTRATION_PATH}>
        Inscription
      </a>
    </p>
    <p>
      <a href={FORGOTTEN_PATH}>Mot de passe oublié</a>
    </p>
  </AccountPage>
);
