import { Field } from '@strapi/design-system';

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD */
  value: string | undefined;
  min?: string;
  max?: string;
  onChange: (day: string | undefined) => void;
}

/** A day, through the browser's own date field: it speaks the person's language and every screen reader knows it. */
export const DayField = ({ label, value, min, max, onChange }: DayFieldProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <Field.Input
      type="date"
      value={value ?? ''}
      min={min}
      max={max}
      onChange={({ target }) => onChange(target.value || undefined)}
    />
  </Field.Root>
);
