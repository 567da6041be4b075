import type { SiteContext } from '../../site/shell';
import { PASSWORD_HINT } from '../password-rule';
import { LOGIN_PATH, REGISTRATION_PATH } from '../paths';
import type { FieldErrors, RegistrationInput } from '../registration-form';
import { AccountPage } from './account-page';
import { EmailField } from './email-field';
import { LongTextField, TextField } from './field';

interface RegistrationPageProps {
  site: SiteContext;
  /** Names to choose from; any other can be typed. */
  administrations: string[];
  /** What was typed, when the form comes back; the password never does. */
  values?: Omit<RegistrationInput, 'password'>;
  errors?: FieldErrors;
}

const ADMINISTRATIONS_ID = 'administrations';

/** `/inscription` (spec §3). */
export const RegistrationPage = ({
  site,
  administrations,
  values,
  errors = {},
}: RegistrationPageProps) => (
  <AccountPage site={site} title="Inscription" errors={errors}>
    <p>
      Votre compte d’agent vous servira à vous connecter à l’administration. Tous les champs sont
      obligatoires, sauf ceux marqués « facultatif ».
    </p>
    <form method="post" action={REGISTRATION_PATH} noValidate>
      <TextField
        name="firstname"
        label="Prénom"
        autoComplete="given-name"
        required
        defaultValue={values?.firstname}
        error={errors.firstname}
      />
      <TextField
        name="lastname"
        label="Nom"
        autoComplete="family-name"
        required
        defaultValue={values?.lastname}
        error={errors.lastname}
      />
      <TextField
        name="administration"
        label="Administration"
        hint="Choisissez dans la liste proposée, ou écrivez le nom de votre organisme."
        autoComplete="organization"
        list={ADMINISTRATIONS_ID}
        required
        defaultValue={values?.administration}
        error={errors.administration}
      />
      <datalist id={ADMINISTRATIONS_ID}>
        {administrations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="position"
        label="Fonction (facultatif)"
        autoComplete="organization-title"
        defaultValue={values?.position}
        error={errors.position}
      />
      <EmailField value={values?.email} error={errors.email} />
      <TextField
        name="password"
        type="password"
        label="Mot de passe"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        required
        error={errors.password}
      />
      <LongTextField
        name="situation"
        label="Votre situation (facultatif)"
        hint="Si votre adresse ne se termine pas par « gouv.fr » et que son domaine n’est pas autorisé, un administrateur devra valider votre demande. Dites-lui qui vous êtes et pour quelles démarches vous demandez un compte."
        defaultValue={values?.situation}
        error={errors.situation}
      />
      <div className="buttons">
        <button type="submit" className="button">
          S’inscrire
        </button>
      </div>
    </form>
    <p>
      Vous avez déjà un compte ? <a href={LOGIN_PATH}>Se connecter</a>
    </p>
  </AccountPage>
);
