import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';

interface CommonProps {
  /** Name of the field in the form, and identifier of its input. */
  name: string;
  label: string;
  hint?: string;
  /** What to correct. */
  error?: string;
}

interface FrameProps extends CommonProps {
  children: ReactNode;
}

const hintId = (name: string) => `${name}-hint`;
const problemId = (name: string) => `${name}-problem`;

const describe = ({ name, hint, error }: CommonProps) => ({
  id: name,
  name,
  className: 'text',
  'aria-invalid': error ? true : undefined,
  'aria-describedby':
    [hint && hintId(name), error && problemId(name)].filter(Boolean).join(' ') || undefined,
});

const Frame = ({ name, label, hint, error, children }: FrameProps) => (
  <div className={error ? 'field has-problem' : 'field'}>
    <label htmlFor={name}>{label}</label>
    {hint ? (
      <p className="hint" id={hintId(name)}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p className="field-problem" id={problemId(name)}>
        {error}
      </p>
    ) : null}
    {children}
  </div>
);

type TextFieldProps = CommonProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>;

/** A field of one line: its label, what helps to fill it, what to correct, its input. */
export const TextField = ({ name, label, hint, error, ...input }: TextFieldProps) => (
  <Frame name={name} label={label} hint={hint} error={error}>
    <input type="text" {...describe({ name, label, hint, error })} {...input} />
  </Frame>
);

type LongTextFieldProps = CommonProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>;

/** The same, for a text of several lines. */
export const LongTextField = ({ name, label, hint, error, ...input }: LongTextFieldProps) => (
  <Frame name={name} label={label} hint={hint} error={error}>
    <textarea rows={5} {...describe({ name, label, hint, error })} {...input} />
  </Frame>
);
