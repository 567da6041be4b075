import type { SiteContext } from '../../site/shell';
import { PASSWORD_HINT } from '../password-rule';
import { PASSWORD_PATH } from '../paths';
import { AccountPage } from './account-page';
import { TextField } from './field';

interface NewPasswordPageProps {
  site: SiteContext;
  token: string;
  email: string;
  error?: string;
}

/** `/mot-de-passe`: chooses a new password. */
export const NewPasswordPage = ({ site, token, email, error }: NewPasswordPageProps) => (
  <AccountPage site={site} title="Choisissez un nouveau mot de passe" errors={{ password: error }}>
    <form method="post" action={PASSWORD_PATH} noValidate>
      <input type="hidden" name="jeton" value={token} />
      <TextField
        name="email"
        type="email"
        label="Votre compte"
        // For the password manager, which then knows whose password this is.
        autoComplete="username"
        readOnly
        defaultValue={email}
      />
      <TextField
        name="password"
        type="password"
        label="Nouveau mot de passe"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        required
        error={error}
      />
      <div className="buttons">
        <button type="submit" className="button">
          Changer le mot de passe
        </button>
      </div>
    </form>
  </AccountPage>
);
