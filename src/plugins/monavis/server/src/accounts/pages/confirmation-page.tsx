import type { SiteContext } from '../../site/shell';
import type { Invitation } from '../confirmation';
import { CONFIRMATION_PATH, REGISTRATION_PATH } from '../paths';
import type { FieldErrors } from '../registration-form';
import { AccountPage } from './account-page';
import { LongTextField, TextField } from './field';

/** What to correct, at each field. */
export type ConfirmationErrors = FieldErrors<'situation' | 'password'>;

interface ConfirmationPageProps {
  site: SiteContext;
  token: string;
  invitation: Invitation;
  errors?: ConfirmationErrors;
}

/** `/confirmation`: only its button confirms, because programs that check mails open their links. */
export const ConfirmationPage = ({
  site,
  token,
  invitation,
  errors = {},
}: ConfirmationPageProps) => (
  <AccountPage site={site} title="Confirmez votre adresse" errors={errors}>
    <p className="lead">
      Inscription de {[invitation.name, invitation.email].filter(Boolean).join(', ')}.
    </p>
    <p>{invitation.outlook}</p>
    <form method="post" action={CONFIRMATION_PATH} noValidate>
      <input type="hidden" name="jeton" value={token} />
      {invitation.needsDecision ? (
        <LongTextField
          name="situation"
          label="Votre situation"
          hint="Dites à l’administrateur qui vous êtes et pour quelles démarches vous demandez un compte."
          required
          defaultValue={invitation.situation}
          error={errors.situation}
        />
      ) : null}
      {invitation.needsPassword ? (
        <>
          <TextField
            name="password"
            type="password"
            label="Mot de passe choisi à l’inscription"
            hint="Plusieurs inscriptions ont été envoyées avec cette adresse : le mot de passe de la dernière prouve qu’elle est de vous."
            autoComplete="current-password"
            required
            error={errors.password}
          />
          <p>
            Vous ne le connaissez pas ? <a href={REGISTRATION_PATH}>Recommencez l’inscription</a>
          </p>
        </>
      ) : null}
      <div className="buttons">
        <button type="submit" className="button">
          Confirmer mon adresse
        </button>
      </div>
    </form>
    <p className="hint">
      Ce n’est pas vous, ou vous n’avez rien demandé ? Fermez cette page : rien ne sera créé.
    </p>
  </AccountPage>
);
