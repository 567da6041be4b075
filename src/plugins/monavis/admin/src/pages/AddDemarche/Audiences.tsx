import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';

interface AudiencesProps {
  choices: string[];
  value: string[];
  onChange: (audiences: string[]) => void;
}

/** Whom the démarche is for. */
export const Audiences = ({ choices, value, onChange }: AudiencesProps) => {
  const text = useText();
  if (choices.length === 0) return null;
  return (
    <div role="group" aria-labelledby="audiences-label">
      <Typography id="audiences-label" variant="pi" fontWeight="bold" tag="p" paddingBottom={2}>
        {text('additions.field.audiences')}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {choices.map((audience) => (
          <Checkbox
            key={audience}
            checked={value.includes(audience)}
            onCheckedChange={(checked: boolean) =>
              onChange(checked ? [...value, audience] : value.filter((other) => other !== audience))
            }
          >
            {audience}
          </Checkbox>
        ))}
      </Flex>
    </div>
  );
};
