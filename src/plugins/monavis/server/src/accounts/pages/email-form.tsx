import { TextField } from './field';

interface EmailFormProps {
  action: string;
  /** Words of the button. */
  submit: string;
  value?: string;
  error?: string;
}

/** The form that asks for an address to write to. */
export const EmailForm = ({ action, submit, value, error }: EmailFormProps) => (
  <form method="post" action={action} noValidate>
    <TextField
      name="email"
      type="email"
      label="Adresse e-mail professionnelle"
      hint="Format attendu : prenom.nom@exemple.gouv.fr"
      autoComplete="email"
      spellCheck={false}
      required
      defaultValue={value}
      error={error}
    />
    <div className="buttons">
      <button type="submit" className="button">
        {submit}
      </button>
    </div>
  </form>
);
