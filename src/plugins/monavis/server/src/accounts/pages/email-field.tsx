import { TextField } from './field';

interface EmailFieldProps {
  value?: string;
  error?: string;
}

/** The professional address, the same in every form that asks for it. */
export const EmailField = ({ value, error }: EmailFieldProps) => (
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
);
