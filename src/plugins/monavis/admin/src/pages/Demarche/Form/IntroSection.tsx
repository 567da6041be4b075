import { Flex, Typography } from '@strapi/design-system';
import type { FormSettings } from '../../../../../shared/contracts/forms';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { IntroField } from './IntroField';

interface IntroSectionProps {
  intro: FormSettings['intro'];
  onChange: (part: Pick<FormSettings, 'intro'>) => void;
}

/** What is said before the first question, in both languages of the form. */
export const IntroSection = ({ intro, onChange }: IntroSectionProps) => {
  const text = useText();
  return (
    <Panel tag="section" aria-labelledby="intro-title">
      <Typography id="intro-title" variant="delta" tag="h2">
        {text('form.intro')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
        <IntroField
          language="fr"
          value={intro.fr}
          onChange={(fr) => onChange({ intro: { ...intro, fr } })}
        />
        <IntroField
          language="en"
          value={intro.en}
          onChange={(en) => onChange({ intro: { ...intro, en } })}
        />
      </Flex>
    </Panel>
  );
};
