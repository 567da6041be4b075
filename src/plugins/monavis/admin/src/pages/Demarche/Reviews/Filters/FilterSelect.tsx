import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

/** Stands for no choice: the design system's list has no empty value. */
const ANY = 'any';

interface FilterSelectProps {
  label: string;
  /** What « no choice » is called. */
  anyLabel: string;
  value: string | number | undefined;
  options: { value: string | number; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** One filter: a choice among a few, or none. */
export const FilterSelect = ({ label, anyLabel, value, options, onChange }: FilterSelectProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={String(value ?? ANY)}
      onChange={(next) => onChange(next === ANY ? undefined : String(next))}
    >
      <SingleSelectOption value={ANY}>{anyLabel}</SingleSelectOption>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={String(option.value)}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);
