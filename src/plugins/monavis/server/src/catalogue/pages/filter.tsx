import type { CatalogueFacet } from '../../../../shared/contracts/catalogue';

interface FilterProps {
  name: 'administration' | 'theme' | 'publics';
  label: string;
  value: string | undefined;
  options: CatalogueFacet[];
}

/** One filter of the search. What is chosen stays on offer where the rest of the search leaves nothing of it. */
export const Filter = ({ name, label, value, options }: FilterProps) => {
  const values = options.map((option) => option.value).sort((a, b) => a.localeCompare(b, 'fr'));
  const shown = value && !values.includes(value) ? [value, ...values] : values;
  return (
    <p className="filter">
      <label htmlFor={name}>{label}</label>
      <select className="text" id={name} name={name} defaultValue={value ?? ''}>
        <option value="">Tous</option>
        {shown.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </p>
  );
};
