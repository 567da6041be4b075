import type { ChangeEventHandler, Ref } from 'react';
import { Field } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useText } from '../hooks/useText';

interface SearchFieldProps {
  defaultValue?: string;
  inputRef?: Ref<HTMLInputElement>;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** « Rechercher une démarche », the same on the home page and in the référentiel. */
export const SearchField = ({ inputRef, ...input }: SearchFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="q" hint={text('search.hint')}>
      <Field.Label>{text('search.label')}</Field.Label>
      <Field.Input
        ref={inputRef}
        type="search"
        autoComplete="off"
        placeholder={text('search.placeholder')}
        startAction={<Search aria-hidden fill="neutral600" />}
        {...input}
      />
      <Field.Hint />
    </Field.Root>
  );
};
