import type { SiteContext } from '../../site/shell';
import { FORGOTTEN_PATH, RESEND_PATH } from '../paths';
import { AccountPage } from './account-page';

interface SentPageProps {
  site: SiteContext;
  /** What was asked for. */
  after: 'registration' | 'forgotten-password';
}

/** « Un e-mail vous a été envoyé »: the same page for every address, known or not, allowed or not. */
export const SentPage = ({ site, after }: SentPageProps) => (
  <AccountPage site={site} title="Un e-mail vous a été envoyé">
    <p className="lead">
      Ouvrez-le et suivez le lien qu’il contient. Ce lien sert une seule fois, pendant 24 heures.
    </p>
    <p>
      L’e-mail peut mettre quelques minutes à arriver. Regardez aussi parmi vos courriers
      indésirables, et vérifiez que l’adresse saisie était la bonne.
    </p>
    <p>
      <a href={after === 'registration' ? RESEND_PATH : FORGOTTEN_PATH}>
        Je n’ai rien reçu : demander un nouveau lien
      </a>
    </p>
  </AccountPage>
);
