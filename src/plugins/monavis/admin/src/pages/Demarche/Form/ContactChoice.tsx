import { Checkbox, Typography } from '@strapi/design-system';
import { useText } from '../../../hooks/useText';

interface ContactChoiceProps {
  isAsked: boolean;
  onChange: (part: { asksContact: boolean }) => void;
}

/** Whether authors may leave an address to be answered, and what becomes of it. */
export const ContactChoice = ({ isAsked, onChange }: ContactChoiceProps) => {
  const text = useText();
  return (
    <>
      <Checkbox
        checked={isAsked}
        aria-describedby="contact-hint"
        onCheckedChange={() => onChange({ asksContact: !isAsked })}
      >
        {text('form.contact')}
      </Checkbox>
      <Typography id="contact-hint" tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {text('form.contact.hint')}
      </Typography>
    </>
  );
};
