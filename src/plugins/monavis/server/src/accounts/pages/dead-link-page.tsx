import type { SiteContext } from '../../site/shell';
import type { DeadLink } from '../confirmation';
import { FORGOTTEN_PATH, LOGIN_PATH, RESEND_PATH } from '../paths';
import { AccountPage } from './account-page';
import { EmailForm } from './email-form';

const WORDS: Record<DeadLink, { title: string; text: string }> = {
  expired: {
    title: 'Ce lien a expiré',
    text: 'Un lien sert pendant 24 heures : demandez-en un autre.',
  },
  used: {
    title: 'Ce lien a déjà servi',
    text: 'Si c’est vous qui l’avez utilisé, tout est fait.',
  },
  superseded: {
    title: 'Ce lien a été remplacé',
    text: 'Un lien plus récent vous a été envoyé : ouvrez le dernier e-mail reçu.',
  },
  exhausted: {
    title: 'Trop d’essais',
    text: 'Ce lien ne sert plus, après plusieurs mots de passe qui n’étaient pas le bon. Si vous ne connaissez pas celui de la dernière inscription, recommencez l’inscription.',
  },
  unknown: {
    title: 'Ce lien n’est pas valable',
    text: 'Il est peut-être incomplet : copiez-le en entier depuis l’e-mail reçu.',
  },
};

const AFTER_CONFIRMATION =
  'Vous pouvez vous connecter, ou attendre la réponse d’un administrateur si votre demande doit être validée.';

interface DeadLinkPageProps {
  site: SiteContext;
  reason: DeadLink;
  /** What the link was for. */
  purpose: 'confirmation' | 'password-reset';
}

/** The page of a link that does nothing any more; it offers a new one. */
export const DeadLinkPage = ({ site, reason, purpose }: DeadLinkPageProps) => (
  <AccountPage site={site} title={WORDS[reason].title}>
    <p className="lead">{WORDS[reason].text}</p>
    {reason === 'used' && purpose === 'confirmation' ? <p>{AFTER_CONFIRMATION}</p> : null}
    <h2>Demander un nouveau lien</h2>
    <EmailForm
      action={purpose === 'confirmation' ? RESEND_PATH : FORGOTTEN_PATH}
      submit="Envoyer un nouveau lien"
    />
    <p>
      <a href={LOGIN_PATH}>Se connecter</a>
    </p>
  </AccountPage>
);
