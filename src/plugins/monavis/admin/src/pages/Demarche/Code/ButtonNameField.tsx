import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useText } from '../../../hooks/useText';

interface ButtonNameFieldProps {
  value: string;
  error: string | undefined;
  onChange: (name: string) => void;
}

/** Name of a button, with the two names that fit most. */
export const ButtonNameField = ({ value, error, onChange }: ButtonNameFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="name" required error={error} hint={text('button.name.hint')}>
      <Field.Label>{text('button.name')}</Field.Label>
      <TextInput
        autoFocus
        value={value}
        maxLength={80}
        autoComplete="off"
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Error />
      <Field.Hint />
      <Flex gap={2} wrap="wrap" paddingTop={1} role="group" aria-label={text('button.name.ideas')}>
        {(['end-page', 'email'] as const).map((idea) => (
          <Button
            key={idea}
            variant="tertiary"
            onClick={() => onChange(text(`button.name.${idea}`))}
          >
            {text(`button.name.${idea}`)}
          </Button>
        ))}
      </Flex>
    </Field.Root>
  );
};
