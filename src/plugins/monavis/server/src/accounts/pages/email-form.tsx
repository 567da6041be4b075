import { EmailField } from './email-field';

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
    <EmailField value={value} error={error} />
    <div className="buttons">
      <button type="submit" className="button">
        {submit}
      </button>
    </div>
  </form>
);
