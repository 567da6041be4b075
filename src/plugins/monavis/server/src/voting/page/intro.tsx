import { TITLE_MARK } from '../../../../shared/contracts/forms';
import type { Language } from '../../site/language';
import type { DemarcheForm } from '../demarche-form';

interface IntroProps {
  form: DemarcheForm;
  language: Language;
}

/** What the porteurs of the démarche say before the first question: plain text, its lines as they typed them. */
export const Intro = ({ form, language }: IntroProps) => {
  const { intro } = form.version.settings;
  const text = intro[language] || intro.fr;
  if (!text) return null;
  // A French text in an English page is read aloud in French.
  return (
    <p className="intro" lang={intro[language] ? undefined : 'fr'}>
      {text.replaceAll(TITLE_MARK, () => form.title)}
    </p>
  );
};
