import type { SiteContext } from '../../site/shell';
import { FORGOTTEN_PATH, LOGIN_PATH, RESEND_PATH } from '../paths';
import { AccountPage } from './account-page';
import { EmailForm } from './email-form';

interface EmailPageProps {
  site: SiteContext;
  value?: string;
  error?: string;
}

/** `/inscription/nouveau-lien`: asks for the confirmation link again. */
export const ResendPage = ({ site, value, error }: EmailPageProps) => (
  <AccountPage site={site} title="Demander un nouveau lien" errors={{ email: error }}>
    <p>
      Saisissez l’adresse de votre inscription : nous vous enverrons un nouveau lien de
      confirmation. Le précédent ne servira plus.
    </p>
    <EmailForm action={RESEND_PATH} submit="Envoyer un nouveau lien" value={value} error={error} />
  </AccountPage>
);

/** `/mot-de-passe-oublie`. */
export const ForgottenPage = ({ site, value, error }: EmailPageProps) => (
  <AccountPage site={site} title="Mot de passe oublié" errors={{ email: error }}>
    <p>
      Saisissez l’adresse de votre compte : nous vous enverrons un lien pour choisir un nouveau mot
      de passe.
    </p>
    <EmailForm action={FORGOTTEN_PATH} submit="Envoyer le lien" value={value} error={error} />
    <p>
      <a href={LOGIN_PATH}>Retour à la connexion</a>
    </p>
  </AccountPage>
);
