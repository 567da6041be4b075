import type { ReactNode } from 'react';
import type { Fields } from '../types';
import { inputId, isChecked } from './view';

interface ChoiceProps {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  label: string;
  fields: Fields;
  /** Shown by the stylesheet while the choice is checked: it must follow the input. */
  children?: ReactNode;
}

/** A box or a radio with its label, and what only matters when it is checked. */
export const Choice = ({ type, name, value, label, fields, children }: ChoiceProps) => (
  <div className="choice">
    <input
      type={type}
      name={name}
      id={inputId(name, value)}
      value={value}
      defaultChecked={isChecked(fields, name, value)}
    />
    <label htmlFor={inputId(name, value)}>{label}</label>
    {children}
  </div>
);
