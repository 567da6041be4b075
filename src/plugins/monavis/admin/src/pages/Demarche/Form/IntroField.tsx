import type { ChangeEvent } from 'react';
import { Field, Textarea } from '@strapi/design-system';
import {
  isIntroTooLong,
  MAX_INTRO_CHARACTERS,
  TITLE_MARK,
} from '../../../../../shared/contracts/forms';
import { useText } from '../../../hooks/useText';

interface IntroFieldProps {
  language: 'fr' | 'en';
  value: string;
  onChange: (value: string) => void;
}

/** One text with its count of characters. No `maxLength`: browsers would cut a pasted text without a word. */
export const IntroField = ({ language, value, onChange }: IntroFieldProps) => {
  const text = useText();
  const count = [...value].length;
  const values = { count, max: MAX_INTRO_CHARACTERS, mark: TITLE_MARK };
  return (
    <Field.Root
      name={`intro-${language}`}
      hint={text(`form.intro.${language}.hint`, values)}
      error={isIntroTooLong(value) ? text('form.intro.too-long', values) : undefined}
    >
      <Field.Label>{text(`form.intro.${language}`)}</Field.Label>
      <Textarea
        value={value}
        lang={language}
        onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
