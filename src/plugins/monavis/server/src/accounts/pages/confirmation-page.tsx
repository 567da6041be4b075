import type { SiteContext } from '../../site/shell';
import type { Invitation } from '../confirmation';
import { CONFIRMATION_PATH } from '../paths';
import { AccountPage } from './account-page';
import { LongTextField } from './field';

interface ConfirmationPageProps {
  site: SiteContext;
  token: string;
  invitation: Invitation;
  errors?: { situation?: string };
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
      Inscription de {invitation.firstname} {invitation.lastname}, {invitation.email}.
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
