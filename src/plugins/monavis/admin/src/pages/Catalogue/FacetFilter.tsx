import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useText } from '../../hooks/useText';

interface FacetFilterProps {
  label: string;
  value: string | undefined;
  options: { value: string; label?: string; count?: number }[] | undefined;
  onChange: (value: string | undefined) => void;
}

/** One filter: a list that can be searched, as there are hundreds of administrations. */
export const FacetFilter = ({ label, value, options = [], onChange }: FacetFilterProps) => {
  const text = useText();
  // The chosen value stays on offer even where the other filters leave nothing of it.
  const shown =
    value && !options.some((option) => option.value === value)
      ? [{ value, count: 0 }, ...options]
      : options;
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Combobox
        value={value ?? ''}
        placeholder={text('catalogue.filter.any')}
        clearLabel={text('catalogue.filter.remove', { label })}
        noOptionsMessage={() => text('catalogue.filter.nothing')}
        onChange={(next?: string) => onChange(next || undefined)}
        onClear={() => onChange(undefined)}
      >
        {shown.map((option) => (
          <ComboboxOption
            key={option.value}
            value={option.value}
            textValue={option.label ?? option.value}
          >
            {option.count === undefined
              ? (option.label ?? option.value)
              : text('catalogue.filter.option', { value: option.value, count: option.count })}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
