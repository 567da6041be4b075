import type { SiteContext } from '../../site/shell';
import { FORGOTTEN_PATH } from '../paths';
import { AccountPage } from './account-page';

interface OutcomePageProps {
  site: SiteContext;
}

const LoginButton = () => (
  <p className="buttons">
    <a className="button" href="/admin">
      Se connecter
    </a>
  </p>
);

export const ActivePage = ({ site }: OutcomePageProps) => (
  <AccountPage site={site} title="Votre compte est actif">
    <p className="lead">
      Connectez-vous avec votre adresse et le mot de passe choisi à l’inscription.
    </p>
    <LoginButton />
  </AccountPage>
);

export const PendingPage = ({ site }: OutcomePageProps) => (
  <AccountPage site={site} title="Votre compte est en attente">
    <p className="lead">
      Votre adresse est confirmée. Un administrateur va examiner votre demande : vous recevrez sa
      réponse par e-mail.
    </p>
    <p>
      <a href="/">Retour à l’accueil</a>
    </p>
  </AccountPage>
);

/** An administrateur made the account by hand while the registration waited for its confirmation. */
export const ExistingPage = ({ site }: OutcomePageProps) => (
  <AccountPage site={site} title="Vous avez déjà un compte">
    <p className="lead">
      Un compte existe déjà à cette adresse : il n’a pas changé, et votre inscription s’arrête là.
    </p>
    <LoginButton />
    <p>
      <a href={FORGOTTEN_PATH}>Mot de passe oublié</a>
    </p>
  </AccountPage>
);

export const PasswordChangedPage = ({ site }: OutcomePageProps) => (
  <AccountPage site={site} title="Votre mot de passe est changé">
    <p className="lead">
      Vos connexions en cours sont fermées, sur tous vos appareils. Connectez-vous avec votre
      nouveau mot de passe.
    </p>
    <LoginButton />
  </AccountPage>
);
